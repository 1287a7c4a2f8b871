package org.cairn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.exchange.ImportFile;
import org.cairn.exchange.ImportOutcome;
import org.cairn.exchange.ListColumn;
import org.cairn.exchange.RowProblem;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.problem.Refused;
import org.cairn.programme.Programme;
import org.cairn.schedule.InvalidNetwork;
import org.cairn.workflow.TakeOverProgramme;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A file in: looked at, or taken over as a whole. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
class ImportsApi {

    private final ImportFile reader;
    private final TakeOverProgramme takeOver;
    private final Clock clock;

    ImportsApi(ImportFile reader, TakeOverProgramme takeOver, Clock clock) {
        this.reader = reader;
        this.takeOver = takeOver;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "importProgramme",
            summary = "Read a file and, where that is asked for, plan and keep what it holds: all of it, or nothing",
            description = "A list, as delimited text or on the first filled sheet of a workbook, is read by the shipped"
                    + " profile that knows its columns, or by the mapping profile that is sent with it. Where none"
                    + " knows them, the refusal names each column and what it seems to mean.")
    Outcome read(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile profile,
            @RequestParam(defaultValue = "false") boolean keep,
            Principal who)
            throws IOException {
        ImportOutcome outcome = reader.readSent(
                file.getBytes(),
                String.valueOf(file.getOriginalFilename()),
                profile == null ? null : new String(profile.getBytes(), StandardCharsets.UTF_8),
                LocalDate.now(clock));
        if (outcome instanceof ImportOutcome.Rejected rejected) {
            throw refused(Stream.concat(
                            rejected.problems().stream().map(ImportsApi::detail),
                            rejected.unmapped().stream().map(ImportsApi::detail))
                    .toList());
        }
        ImportOutcome.Accepted accepted = (ImportOutcome.Accepted) outcome;
        if (keep) {
            keep(accepted.programme(), who.getName());
        }
        return new Outcome(ProgrammesApi.Head.of(accepted.programme()), accepted.remarks(), keep);
    }

    private void keep(Programme programme, String user) {
        try {
            takeOver.run(programme, user);
        } catch (InvalidNetwork unplannable) {
            throw refused(List.of(new Problem.Detail("file", String.valueOf(unplannable.getMessage()))));
        }
    }

    private static Problem.Detail detail(RowProblem problem) {
        String row = problem.row() > 0 ? " " + problem.row() : "";
        String column = problem.column() == null ? "" : " " + problem.column();
        String where = (problem.sheet() == null ? "" : problem.sheet()) + row + column;
        return new Problem.Detail(where.isBlank() ? "file" : where.strip(), problem.reason());
    }

    private static Problem.Detail detail(ListColumn column) {
        return new Problem.Detail(
                "column " + column.title(),
                column.guess() == null
                        ? "means nothing that is known"
                        : "seems to mean " + column.guess().word());
    }

    private static Refused refused(List<Problem.Detail> details) {
        return new Refused(Problem.of(ProblemKind.INVALID, details));
    }

    /**
     * What the file holds.
     *
     * @param remarks what was odd and is read nevertheless
     * @param kept whether it was planned and kept
     */
    record Outcome(ProgrammesApi.Head programme, List<RowProblem> remarks, boolean kept) {}
}
