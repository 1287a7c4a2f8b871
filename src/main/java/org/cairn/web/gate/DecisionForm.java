package org.cairn.web.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.gate.GateDecision;
import org.jspecify.annotations.Nullable;

/** What the form sent; kept as typed when refused. */
final class DecisionForm {

    private GateDecision.@Nullable Code code;
    private String comment = "";
    private String reviewOn = "";
    private String key = "";
    private List<String> workstreams = new ArrayList<>();
    private List<String> conditionText = new ArrayList<>();
    private List<String> conditionOwner = new ArrayList<>();
    private List<String> conditionDue = new ArrayList<>();

    /** The decision, or an exception when something of it is missing. */
    GateDecision decision() {
        if (code == null) {
            throw new IllegalArgumentException("no decision was chosen");
        }
        return switch (code) {
            case GO -> new GateDecision.Go();
            case CONDITIONAL_GO -> new GateDecision.ConditionalGo(conditions());
            case HOLD -> new GateDecision.Hold(LocalDate.parse(reviewOn));
            case RECYCLE -> new GateDecision.Recycle(workstreams);
            case KILL -> new GateDecision.Kill(comment);
        };
    }

    private List<GateDecision.Condition> conditions() {
        List<GateDecision.Condition> conditions = new ArrayList<>();
        for (int i = 0; i < conditionText.size(); i++) {
            if (!conditionText.get(i).isBlank()) {
                conditions.add(new GateDecision.Condition(
                        conditionText.get(i).strip(), conditionOwner.get(i), LocalDate.parse(conditionDue.get(i))));
            }
        }
        return conditions;
    }

    public GateDecision.@Nullable Code getCode() {
        return code;
    }

    public void setCode(GateDecision.@Nullable Code code) {
        this.code = code;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment.strip();
    }

    public String getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(String reviewOn) {
        this.reviewOn = reviewOn;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public List<String> getWorkstreams() {
        return workstreams;
    }

    public void setWorkstreams(List<String> workstreams) {
        this.workstreams = workstreams;
    }

    public List<String> getConditionText() {
        return conditionText;
    }

    public void setConditionText(List<String> conditionText) {
        this.conditionText = conditionText;
    }

    public List<String> getConditionOwner() {
        return conditionOwner;
    }

    public void setConditionOwner(List<String> conditionOwner) {
        this.conditionOwner = conditionOwner;
    }

    public List<String> getConditionDue() {
        return conditionDue;
    }

    public void setConditionDue(List<String> conditionDue) {
        this.conditionDue = conditionDue;
    }
}
