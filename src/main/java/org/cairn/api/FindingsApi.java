package org.cairn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import org.cairn.assessment.AnswerFinding;
import org.cairn.assessment.Finding;
import org.cairn.assessment.Rag;
import org.cairn.assessment.TrackedFinding;
import org.cairn.programme.Programmes;
import org.cairn.workflow.Judgements;
import org.cairn.workflow.Mitigate;
import org.cairn.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the rules find, and why. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/findings")
@Tag(name = "Findings")
class FindingsApi {

    private final Programmes programmes;
    private final Judgements judgements;
    private final AnswerFinding answer;
    private final Mitigate mitigate;

    FindingsApi(Programmes programmes, Judgements judgements, AnswerFinding answer, Mitigate mitigate) {
        this.programmes = programmes;
        this.judgements = judgements;
        this.answer = answer;
        this.mitigate = mitigate;
    }

    @GetMapping
    @Operation(operationId = "listFindings", summary = "Findings with rule, facts, threshold and what would turn them")
    ResponseEntity<Paging.Part<Finding>> list(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable Rag rag,
            @ParameterObject @Valid Paging paging) {
        return paging.of(judgements.of(programmes.get(programme)).findings().stream()
                .filter(f -> rag == null || f.rag() == rag)
                .toList());
    }

    @PostMapping("/acknowledgements")
    @Operation(operationId = "acknowledgeFinding", summary = "Say why one lives with a finding for now")
    TrackedFinding acknowledge(
            @PathVariable String programme, @RequestBody @Valid Acknowledgement word, Principal who) {
        return answer.acknowledge(
                programmes.get(programme).key(),
                word.key(),
                who.getName(),
                word.note().strip());
    }

    @PostMapping("/mitigations")
    @Operation(operationId = "mitigateFinding", summary = "Make what the playbook offers against it somebody's task")
    WorkItem mitigate(@PathVariable String programme, @RequestBody @Valid Mitigation wanted, Principal who) {
        return mitigate.accept(
                programmes.get(programme).key(),
                wanted.key(),
                wanted.mitigation(),
                wanted.owner(),
                wanted.due(),
                who.getName());
    }

    /**
     * What is done against a finding.
     *
     * @param key of the finding
     * @param mitigation id of what the playbook offers
     */
    record Mitigation(
            @NotBlank String key,
            @NotBlank String mitigation,
            @NotBlank String owner,
            @NotNull LocalDate due) {}

    /** Which finding, by its key, and why. */
    record Acknowledgement(
            @NotBlank String key,
            @NotBlank @Size(max = 2000) String note) {}
}
