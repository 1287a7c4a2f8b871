package org.cairn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.problem.Refused;
import org.cairn.programme.Programmes;
import org.cairn.report.OrderGatePack;
import org.cairn.report.ReportJob;
import org.cairn.workflow.DecideGate;
import org.cairn.workflow.RoadmapRuns;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The gates of a programme: what is recommended and why, what people say, what is decided. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/gates")
@Tag(name = "Gates")
class GatesApi {

    private final Programmes programmes;
    private final GateReviews reviews;
    private final DecideGate decide;
    private final RoadmapRuns runs;
    private final OrderGatePack packs;
    private final EntityTags tags;

    GatesApi(
            Programmes programmes,
            GateReviews reviews,
            DecideGate decide,
            RoadmapRuns runs,
            OrderGatePack packs,
            EntityTags tags) {
        this.packs = packs;
        this.programmes = programmes;
        this.reviews = reviews;
        this.decide = decide;
        this.runs = runs;
        this.tags = tags;
    }

    @GetMapping
    @Operation(operationId = "listGateReviews", summary = "All reviews of a programme, oldest first")
    ResponseEntity<Paging.Part<GateView>> list(@PathVariable String programme, @ParameterObject @Valid Paging paging) {
        return paging.of(reviews.list(programmes.get(programme).key()).stream()
                .map(GateView::of)
                .toList());
    }

    @GetMapping("/{review}")
    @Operation(operationId = "getGateReview", summary = "A review: judgement with its proof, votes, decision")
    ResponseEntity<GateView> get(@PathVariable String programme, @PathVariable String review) {
        return tags.answer(GateView.of(find(programme, review)));
    }

    @PostMapping("/{review}/votes")
    @Operation(operationId = "voteOnGate", summary = "Vote")
    ResponseEntity<GateView> vote(
            @PathVariable String programme,
            @PathVariable String review,
            @RequestBody @Valid NewVote vote,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal who) {
        find(programme, review);
        return change(
                programme,
                review,
                ifMatch,
                () -> decide.vote(review, who.getName(), vote.code(), words(vote.comment())));
    }

    @PostMapping("/{review}/decision")
    @Operation(operationId = "decideGate", summary = "Record the decision and move the roadmap")
    ResponseEntity<GateView> decide(
            @PathVariable String programme,
            @PathVariable String review,
            @RequestBody @Valid NewDecision decision,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = AnswerOnce.KEY, required = false) @Nullable String key,
            Principal who) {
        find(programme, review);
        GateDecision decided = decision.decision();
        String once = key == null ? UUID.randomUUID().toString() : key;
        return change(
                programme,
                review,
                ifMatch,
                () -> decide.decide(review, who.getName(), decided, words(decision.comment()), once));
    }

    @PostMapping("/{review}/renewal")
    @Operation(
            operationId = "renewGateEvidence",
            summary = "Freeze the evidence as it is now; earlier votes become stale")
    ResponseEntity<GateView> renew(
            @PathVariable String programme,
            @PathVariable String review,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal who) {
        find(programme, review);
        return change(programme, review, ifMatch, () -> decide.renew(review, who.getName()));
    }

    @PostMapping("/resumption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endHold", summary = "End a hold before its day: the gate is convened again")
    void resume(@PathVariable String programme, Principal who) {
        runs.resume(programmes.get(programme).key(), who.getName());
    }

    @PostMapping("/{review}/pack")
    @Operation(operationId = "orderGatePack", summary = "Make workbook and deck for the gate, in the background")
    ResponseEntity<ReportJob> pack(@PathVariable String programme, @PathVariable String review, Principal who) {
        return ResponseEntity.accepted()
                .body(packs.order(find(programme, review).id(), who.getName())
                        .orElseThrow(() -> new Refused(Problem.of(ProblemKind.BUSY))));
    }

    private ResponseEntity<GateView> change(
            String programme, String review, @Nullable String ifMatch, Supplier<GateReview> action) {
        return tags.change(ifMatch, () -> find(programme, review), GateView::of, action);
    }

    private GateReview find(String programme, String review) {
        return reviews.find(review)
                .filter(r -> r.programme().equals(programme))
                .orElseThrow(() -> new NoSuchElementException("programme " + programme + " has no review " + review));
    }

    private static String words(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    /** A voice. */
    record NewVote(
            @NotNull GateDecision.Code code, @Nullable String comment) {}

    /**
     * A decision.
     *
     * @param conditions of a conditional go
     * @param reviewOn of a hold
     * @param workstreams of a recycle
     */
    record NewDecision(
            @NotNull GateDecision.Code code,
            @Nullable String comment,
            @Nullable @Valid List<NewCondition> conditions,
            @Nullable LocalDate reviewOn,
            @Nullable List<String> workstreams) {

        GateDecision decision() {
            List<GateDecision.Condition> owed = conditions == null
                    ? List.of()
                    : conditions.stream()
                            .map(c -> new GateDecision.Condition(c.text(), c.owner(), c.due()))
                            .toList();
            return GateDecision.of(code, owed, reviewOn, workstreams == null ? List.of() : workstreams, words(comment))
                    .orElseThrow(() -> new Refused(Problem.of(ProblemKind.GATE_INCOMPLETE)));
        }
    }

    /** What must be done after a conditional go. */
    record NewCondition(
            @NotBlank String text,
            @NotBlank String owner,
            @NotNull LocalDate due) {}
}
