package org.cairn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.cairn.operation.Download;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.problem.Refused;
import org.cairn.programme.Programmes;
import org.cairn.report.Documents;
import org.cairn.report.ReportDesk;
import org.cairn.report.ReportFile;
import org.cairn.report.ReportFiles;
import org.cairn.report.ReportJob;
import org.cairn.report.ReportKind;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Workbook and deck: made in the background, listed with their snapshots, fetched. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/reports")
@Tag(name = "Reports")
class ReportsApi {

    private final Programmes programmes;
    private final ReportDesk desk;
    private final ReportFiles files;
    private final Documents documents;

    ReportsApi(Programmes programmes, ReportDesk desk, ReportFiles files, Documents documents) {
        this.programmes = programmes;
        this.desk = desk;
        this.files = files;
        this.documents = documents;
    }

    @GetMapping
    @Operation(operationId = "listReports", summary = "What was made, with the snapshot that each is made from")
    ResponseEntity<Paging.Part<ReportFile>> list(
            @PathVariable String programme, @ParameterObject @Valid Paging paging) {
        return paging.of(files.list(programmes.get(programme).key()));
    }

    @PostMapping
    @Operation(operationId = "makeReports", summary = "Make documents from one snapshot, in the background")
    ResponseEntity<ReportJob> make(@PathVariable String programme, @RequestBody @Valid Wanted wanted, Principal who) {
        ReportJob.Order order = ReportJob.Order.of(
                programmes.get(programme),
                wanted.kinds(),
                Objects.requireNonNullElse(wanted.subject(), ""),
                wanted.snapshot(),
                who.getName());
        wanted.kinds().stream().filter(k -> !documents.canMake(k)).findFirst().ifPresent(k -> {
            throw new Refused(Problem.of(ProblemKind.DOCUMENT_NOT_MADE_HERE, k.name()));
        });
        return ResponseEntity.accepted()
                .body(desk.start(order).orElseThrow(() -> new Refused(Problem.of(ProblemKind.BUSY))));
    }

    @GetMapping("/jobs/{job}")
    @Operation(operationId = "getReportJob", summary = "How far it is")
    ReportJob job(@PathVariable String programme, @PathVariable String job) {
        return desk.find(job)
                .filter(j -> j.order().programme().equals(programme))
                .orElseThrow(() -> new NoSuchElementException("programme " + programme + " has no job " + job));
    }

    @DeleteMapping("/jobs/{job}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "stopReportJob", summary = "Stop making it; what is finished stays")
    void stop(@PathVariable String programme, @PathVariable String job) {
        desk.stop(job(programme, job).id());
    }

    @GetMapping("/{file}/content")
    @Operation(operationId = "getReportContent", summary = "The document itself")
    void content(@PathVariable String programme, @PathVariable String file, HttpServletResponse response)
            throws IOException {
        ReportFile found = files.find(file)
                .filter(f -> f.programme().equals(programme))
                .orElseThrow(() -> new NoSuchElementException("programme " + programme + " has no report " + file));
        new Download(found.fileName(), MediaType.parseMediaType(found.kind().mediaType())).announce(response);
        response.setContentLengthLong(found.size());
        files.copy(found.id(), response.getOutputStream());
    }

    /**
     * What is wanted.
     *
     * @param subject key of the initiative that a one-pager is about
     * @param snapshot id of a kept snapshot; null to freeze the programme as it stands
     */
    record Wanted(
            @NotEmpty List<ReportKind> kinds,
            @Nullable String subject,
            @Nullable String snapshot) {}
}
