package org.cairn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.cairn.exchange.RowProblem;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.problem.Refused;
import org.cairn.programme.Programmes;
import org.cairn.report.ReturnedWorkbook;
import org.cairn.report.TakeOverEdits;
import org.cairn.report.WaitingWorkbooks;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** An edited workbook comes back: sent, looked at change by change, confirmed as a whole. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/workbooks")
@Tag(name = "Reports")
class WorkbooksApi {

    private static final String NAME = "workbook";

    private final Programmes programmes;
    private final WaitingWorkbooks waiting;
    private final TakeOverEdits takeOver;

    WorkbooksApi(Programmes programmes, WaitingWorkbooks waiting, TakeOverEdits takeOver) {
        this.programmes = programmes;
        this.waiting = waiting;
        this.takeOver = takeOver;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "sendWorkbook", summary = "Send an edited workbook; nothing is taken over yet")
    ResponseEntity<Review> send(@PathVariable String programme, @RequestPart MultipartFile file, Principal who)
            throws IOException {
        String key = programmes.get(programme).key();
        try (InputStream sent = file.getInputStream()) {
            String id = waiting.read(sent, NAME, key, who.getName());
            return ResponseEntity.created(URI.create("/api/v1/programmes/" + key + "/workbooks/" + id))
                    .body(new Review(id, waiting.get(id, key, who.getName())));
        }
    }

    @GetMapping("/{workbook}")
    @Operation(
            operationId = "getReturnedWorkbook",
            summary = "Each change before and after, and what stands against it")
    Review review(@PathVariable String programme, @PathVariable String workbook, Principal who) {
        return new Review(workbook, waiting.get(workbook, programme, who.getName()));
    }

    @PostMapping("/{workbook}/confirmation")
    @Operation(operationId = "confirmWorkbook", summary = "Take over all of its changes, or none")
    Review confirm(@PathVariable String programme, @PathVariable String workbook, Principal who) {
        ReturnedWorkbook returned = waiting.get(workbook, programme, who.getName());
        List<RowProblem> problems = takeOver.run(returned, who.getName());
        if (!problems.isEmpty()) {
            throw new Refused(Problem.of(
                    ProblemKind.WORKBOOK_REFUSED,
                    problems.stream().map(p -> new Problem.Detail("", p.line())).toList()));
        }
        waiting.forget(workbook);
        return new Review(workbook, returned);
    }

    /** What was read of a workbook, under the name by which it waits. */
    record Review(String id, ReturnedWorkbook workbook) {}
}
