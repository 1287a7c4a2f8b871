package org.cairn.assessment;

import java.time.Clock;
import java.util.List;
import org.cairn.assessment.FindingRefused.Reason;
import org.cairn.assessment.TrackedFinding.Event;
import org.cairn.assessment.TrackedFinding.Status;
import org.cairn.assessment.TrackedFinding.Step;
import org.cairn.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say to an open finding. */
@Component
public class AnswerFinding {

    private final TrackedFindings findings;
    private final AssessProgramme assess;
    private final AuditTrail trail;
    private final Clock clock;

    AnswerFinding(TrackedFindings findings, AssessProgramme assess, AuditTrail trail, Clock clock) {
        this.findings = findings;
        this.assess = assess;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Somebody has seen it and lives with it for now; throws {@link FindingRefused}.
     *
     * @param note why; mandatory
     */
    @Transactional
    public TrackedFinding acknowledge(String programme, String key, String by, String note) {
        TrackedFinding open = open(programme, key);
        if (note.isBlank()) {
            throw new FindingRefused(key, Reason.NOTE_MISSING);
        }
        return record(open.acknowledged(by, note), Step.ACKNOWLEDGED, by, note);
    }

    /**
     * A task that should turn it is under way; throws {@link FindingRefused}.
     *
     * @param mitigation id of the playbook's mitigation, such as {@code X1.2}
     * @param task id of the work item
     */
    @Transactional
    public TrackedFinding acceptMitigation(String programme, String key, String mitigation, String task, String by) {
        TrackedFinding open = open(programme, key);
        if (open.status() == Status.MITIGATING) {
            throw new FindingRefused(key, Reason.MITIGATED_ALREADY);
        }
        return record(open.mitigating(by, mitigation, task), Step.MITIGATION_ACCEPTED, by, mitigation);
    }

    /** The task was given up; the finding is open again. */
    @Transactional
    public TrackedFinding abandonMitigation(String programme, String key, String by, String reason) {
        return record(open(programme, key).in(Status.OPEN), Step.MITIGATION_ENDED, by, reason);
    }

    /** Judges the programme anew: whether the finding has turned. */
    @Transactional
    public boolean hasTurned(String programme, String key, String by) {
        assess.assess(programme, by);
        return findings.find(programme, key).map(f -> !f.status().isOpen()).orElse(true);
    }

    private TrackedFinding open(String programme, String key) {
        return findings.find(programme, key)
                .filter(f -> f.status().isOpen())
                .orElseThrow(() -> new FindingRefused(key, Reason.NOT_OPEN));
    }

    private TrackedFinding record(TrackedFinding after, Step step, String by, String note) {
        findings.save(
                List.of(new TrackedFindings.Turn(after, new Event(clock.instant(), by, step, after.rag(), note))));
        trail.append(
                by,
                "finding-" + step.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                after.programme(),
                after.key(),
                note);
        return after;
    }
}
