package org.cairn.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of refusal, each with the HTTP status that it is answered with. The code is part of the API: clients act on it, so
 * none is ever renamed. A kind that stands for a refusal of the domain is called as its reason is, behind the subject's name:
 * that is how {@link Catalogue} finds it.
 */
public enum ProblemKind {
    UNREADABLE(400),
    NOT_SIGNED_IN(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    CHANGED(409),
    KEY_IN_USE(409),
    NAME_TAKEN(409),
    STALE(412),
    TOO_LARGE(413),
    MEDIA_TYPE(415),
    INVALID(422),
    KEY_REUSED(422),
    TOO_MANY_TOKENS(422),
    DOCUMENT_NOT_MADE_HERE(422),
    WORKBOOK_REFUSED(422),
    FAULT(500),
    BUSY(503),
    STORE_LOST(503),

    TASK_HELD_BY_ANOTHER(409),
    TASK_NOT_YOURS(403),
    TASK_ALREADY_DONE(409),
    TASK_INCOMPLETE(422),
    TASK_BAD_VALUE(422),
    TASK_FOUR_EYES(422),

    GATE_ALREADY_DECIDED(409),
    GATE_FOUR_EYES(422),
    GATE_NO_QUORUM(422),
    GATE_COMMENT_MISSING(422),
    GATE_OPEN_CONDITIONS(422),
    GATE_NOT_ALLOWED(403),
    GATE_EVIDENCE_CHANGED(409),
    GATE_BAD_VALUE(422),
    GATE_INCOMPLETE(422),
    GATE_NOT_ON_HOLD(409),

    CASE_NOT_WAITING(409),
    CASE_STALE(409),
    CASE_HELD_BY_ANOTHER(409),
    CASE_FOUR_EYES(422),
    CASE_COMMENT_MISSING(422),

    SCENARIO_STALE_VERSION(409),
    SCENARIO_WRONG_STATE(409),
    SCENARIO_FOUR_EYES(422),
    SCENARIO_COMMENT_MISSING(422),
    SCENARIO_UNKNOWN(422),
    SCENARIO_BEGUN(422),
    SCENARIO_BAD_CHANGE(422),
    SCENARIO_NO_PLAN(422),
    SCENARIO_NO_BASELINE(409),

    PLAYBOOK_NOT_A_CANDIDATE(409),
    PLAYBOOK_SAME_PERSON(422),
    PLAYBOOK_BLOCKED(409),

    RULES_NOT_A_CANDIDATE(409),
    RULES_SAME_PERSON(422),
    RULES_STALE_BASE(409),
    RULES_NOT_TRIED(422),

    FINDING_NOT_OPEN(409),
    FINDING_NOTE_MISSING(422),
    FINDING_MITIGATED_ALREADY(409),

    STRATEGY_UNKNOWN_STRATEGY(422),
    STRATEGY_UNKNOWN_TEAM(422),
    STRATEGY_UNKNOWN_PHASE(422),
    STRATEGY_UNKNOWN_PREDECESSOR(422),
    STRATEGY_EFFORT_WITHOUT_TEAM(422),
    STRATEGY_NAME_MISSING(422),

    ANSWERS_UNKNOWN_ITEM(422),
    ANSWERS_SCORE_OUT_OF_SCALE(422),
    ANSWERS_EVIDENCE_OUT_OF_SCALE(422),
    ANSWERS_NOTHING_ANSWERED(422),

    TEMPLATE_INCOMPLETE(422);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable name, such as {@code task-held-by-another}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the kind is explained. */
    public String type() {
        return "/api/v1/problems/" + code();
    }

    /** Key of the text that speaks of the case; takes the problem's subject as its argument. */
    public String text() {
        return "problem." + code() + ".detail";
    }

    public static Optional<ProblemKind> find(String code) {
        return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
    }

    /** The kind that stands for a reason of the domain; one that has none yet is answered as what the rules forbid. */
    static ProblemKind of(String subject, Enum<?> reason) {
        return find((subject + "-" + reason.name()).toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse(INVALID);
    }
}
