package org.cairn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.cairn.businesscase.BusinessCase;
import org.cairn.businesscase.BusinessCases;
import org.cairn.businesscase.CaseContent;
import org.cairn.businesscase.CaseYear;
import org.cairn.workflow.AdvanceCase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The business case of an initiative, from its draft to its budget. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/initiatives/{initiative}/case")
@Tag(name = "Business cases")
class CasesApi {

    private final BusinessCases cases;
    private final AdvanceCase advance;
    private final EntityTags tags;

    CasesApi(BusinessCases cases, AdvanceCase advance, EntityTags tags) {
        this.cases = cases;
        this.advance = advance;
        this.tags = tags;
    }

    @GetMapping
    @Operation(operationId = "getCase", summary = "All versions and steps of a case")
    ResponseEntity<BusinessCase> get(@PathVariable String programme, @PathVariable String initiative) {
        return tags.answer(cases.get(programme, initiative));
    }

    @PostMapping
    @Operation(
            operationId = "openCase",
            summary = "Open a case with a draft from what is known, or again for a new version")
    ResponseEntity<BusinessCase> open(@PathVariable String programme, @PathVariable String initiative, Principal who) {
        return tags.answer(advance.open(programme, initiative, who.getName()));
    }

    @PutMapping
    @Operation(operationId = "saveCase", summary = "Keep a draft that is based on a version")
    ResponseEntity<BusinessCase> save(
            @PathVariable String programme,
            @PathVariable String initiative,
            @RequestBody @Valid Draft draft,
            Principal who) {
        CaseContent content =
                draft.content(cases.get(programme, initiative).latest().content());
        return tags.answer(advance.save(programme, initiative, who.getName(), content, draft.version()));
    }

    @PostMapping("/submission")
    @Operation(operationId = "submitCase", summary = "Hand the draft to finance")
    ResponseEntity<BusinessCase> submit(
            @PathVariable String programme,
            @PathVariable String initiative,
            @RequestBody @Valid Word word,
            @RequestHeader(name = AnswerOnce.KEY, required = false) @Nullable String key,
            Principal who) {
        return tags.answer(advance.submit(programme, initiative, who.getName(), word.words(), once(key)));
    }

    @PostMapping("/validation")
    @Operation(operationId = "validateCase", summary = "Finance says whether the figures hold")
    ResponseEntity<BusinessCase> validate(
            @PathVariable String programme,
            @PathVariable String initiative,
            @RequestBody @Valid Validation validation,
            @RequestHeader(name = AnswerOnce.KEY, required = false) @Nullable String key,
            Principal who) {
        return tags.answer(advance.validate(
                programme,
                initiative,
                who.getName(),
                validation.holds(),
                new Word(validation.comment()).words(),
                once(key)));
    }

    @PostMapping("/decision")
    @Operation(operationId = "decideCase", summary = "Approve, return or reject")
    ResponseEntity<BusinessCase> decide(
            @PathVariable String programme,
            @PathVariable String initiative,
            @RequestBody @Valid Verdict verdict,
            @RequestHeader(name = AnswerOnce.KEY, required = false) @Nullable String key,
            Principal who) {
        return tags.answer(advance.decide(
                programme,
                initiative,
                who.getName(),
                verdict.verdict(),
                new Word(verdict.comment()).words(),
                once(key)));
    }

    private static String once(@Nullable String key) {
        return key == null ? UUID.randomUUID().toString() : key;
    }

    /** A comment. */
    record Word(@Nullable @Size(max = 4000) String comment) {
        String words() {
            return comment == null ? "" : comment.strip();
        }
    }

    /** Whether the figures hold; a no needs a comment. */
    record Validation(
            boolean holds, @Nullable @Size(max = 4000) String comment) {}

    /** What an approver says; everything but an approval needs a comment. */
    record Verdict(
            @NotNull AdvanceCase.Verdict verdict,
            @Nullable @Size(max = 4000) String comment) {}

    /**
     * A draft; benefits and claims stay as they are.
     *
     * @param version number of the version that was read
     * @param years flows at the end of each year, the first one now
     */
    record Draft(
            int version,
            @Nullable @Size(max = 4000) String purpose,
            @NotNull BigDecimal discountRate,
            @NotEmpty @Valid @Size(max = 30) List<Year> years) {

        CaseContent content(CaseContent before) {
            return new CaseContent(
                    purpose == null ? before.purpose() : purpose.strip(),
                    discountRate,
                    years.stream()
                            .map(y -> new CaseYear(y.cost(), y.runCost(), y.benefit()))
                            .toList(),
                    before.benefits(),
                    before.claims());
        }
    }

    /** Money of one year, in the programme's currency and unit. */
    record Year(
            @NotNull @PositiveOrZero BigDecimal cost,
            @NotNull @PositiveOrZero BigDecimal runCost,
            @NotNull @PositiveOrZero BigDecimal benefit) {}
}
