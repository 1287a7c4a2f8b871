package org.cairn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.cairn.diagnosis.Answer;
import org.cairn.diagnosis.AnswerDrafts;
import org.cairn.diagnosis.DiagnoseProgramme;
import org.cairn.diagnosis.Diagnosis;
import org.cairn.diagnosis.InitiativeDraft;
import org.cairn.diagnosis.Questionnaire;
import org.cairn.diagnosis.SubmitAnswers;
import org.cairn.diagnosis.TakeOverStrategy;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.problem.Refused;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programmes;
import org.cairn.workflow.Judgements;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a programme stands, what people answer, and which strategies become initiatives. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/diagnosis")
@Tag(name = "Diagnosis")
class DiagnosisApi {

    private final Programmes programmes;
    private final Judgements judgements;
    private final DiagnoseProgramme diagnose;
    private final AnswerDrafts drafts;
    private final SubmitAnswers submit;
    private final TakeOverStrategy takeOver;

    DiagnosisApi(
            Programmes programmes,
            Judgements judgements,
            DiagnoseProgramme diagnose,
            AnswerDrafts drafts,
            SubmitAnswers submit,
            TakeOverStrategy takeOver) {
        this.programmes = programmes;
        this.judgements = judgements;
        this.diagnose = diagnose;
        this.drafts = drafts;
        this.submit = submit;
        this.takeOver = takeOver;
    }

    @GetMapping
    @Operation(operationId = "getDiagnosis", summary = "Maturity, symptoms, and the strategies that answer them")
    Diagnosis get(@PathVariable String programme) {
        return diagnose.diagnose(programmes.get(programme).key());
    }

    @GetMapping("/questions")
    @Operation(operationId = "listQuestions", summary = "What the diagnosis asks, with the scale of each answer")
    Questionnaire questions(@PathVariable String programme) {
        return Questionnaire.of(judgements.playbook(programmes.get(programme)));
    }

    @GetMapping("/draft")
    @Operation(operationId = "getAnswerDraft", summary = "What the token's owner has answered and not sent yet")
    List<Answer> draft(@PathVariable String programme, Principal who) {
        return drafts.list(programmes.get(programme).key(), who.getName());
    }

    @PutMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "saveAnswerDraft",
            summary = "Keep answers until they are sent, in place of those kept before")
    void saveDraft(@PathVariable String programme, @RequestBody @Valid Answers answers, Principal who) {
        submit.keep(programmes.get(programme).key(), who.getName(), answers.answers());
    }

    @PostMapping("/answers")
    @Operation(operationId = "submitAnswers", summary = "Record answers as scores of today: all of them, or none")
    Diagnosis submit(@PathVariable String programme, @RequestBody @Valid Answers answers, Principal who) {
        submit.submit(programmes.get(programme).key(), who.getName(), answers.answers());
        return diagnose.diagnose(programme);
    }

    @GetMapping("/strategies/{strategy}")
    @Operation(operationId = "draftInitiative", summary = "The initiative that a strategy's template proposes")
    InitiativeDraft initiative(@PathVariable String programme, @PathVariable String strategy) {
        return takeOver.draft(programmes.get(programme).key(), strategy);
    }

    @PostMapping("/strategies/{strategy}")
    @Operation(operationId = "takeOverStrategy", summary = "Complete the proposal and add it as an initiative")
    ResponseEntity<Initiative> takeOver(
            @PathVariable String programme,
            @PathVariable String strategy,
            @RequestBody @Valid Completion completion,
            Principal who) {
        InitiativeDraft draft = takeOver.draft(programmes.get(programme).key(), strategy);
        Initiative added = takeOver.takeOver(programme, completion.of(draft), who.getName());
        return ResponseEntity.created(URI.create("/api/v1/programmes/" + programme + "/initiatives/" + added.key()))
                .body(added);
    }

    /** What somebody answers. */
    record Answers(@NotNull @Size(max = 1000) List<@NotNull Answer> answers) {}

    /**
     * What people add to the proposal; what is left out stays as proposed.
     *
     * @param efforts in place of all that was proposed
     */
    record Completion(
            @Nullable @Size(max = 200) String name,
            @Nullable Integer phase,
            @Nullable @Valid Duration estimate,
            @Nullable @Valid List<Work> efforts,
            @Nullable String owner) {

        InitiativeDraft of(InitiativeDraft draft) {
            return new InitiativeDraft(
                    draft.strategy(),
                    name == null ? draft.name() : name.strip(),
                    phase == null ? draft.phase() : phase,
                    estimate == null ? draft.estimate() : estimate.estimate(),
                    efforts == null
                            ? draft.efforts()
                            : efforts.stream().map(Work::effort).toList(),
                    efforts == null ? draft.unassigned() : java.util.Map.of(),
                    draft.costDrivers(),
                    draft.predecessors(),
                    owner == null ? draft.owner() : owner,
                    draft.because());
        }
    }

    /** Working days, each at least as many as the one before. */
    record Duration(
            @PositiveOrZero int optimistic,
            @PositiveOrZero int likely,
            @PositiveOrZero int pessimistic) {

        Estimate estimate() {
            if (likely < optimistic || pessimistic < likely) {
                throw new Refused(
                        Problem.of(ProblemKind.INVALID, List.of(new Problem.Detail("estimate", "diagnosis.figures"))));
            }
            return new Estimate(optimistic, likely, pessimistic);
        }
    }

    /** A team's full-time equivalents. */
    record Work(@NotBlank String team, @PositiveOrZero double fte) {
        Effort effort() {
            return new Effort(team, fte);
        }
    }
}
