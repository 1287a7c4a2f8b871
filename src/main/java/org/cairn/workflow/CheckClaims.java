package org.cairn.workflow;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.assessment.ApprovalLevel;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.Finding;
import org.cairn.assessment.Rag;
import org.cairn.assessment.RulesInForce;
import org.cairn.audit.AuditTrail;
import org.cairn.businesscase.BusinessCase;
import org.cairn.businesscase.BusinessCases;
import org.cairn.businesscase.CaseContent;
import org.cairn.businesscase.CaseStep;
import org.cairn.businesscase.CaseStep.Kind;
import org.cairn.businesscase.CaseVersion;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.springframework.stereotype.Component;

/** Holds a submitted case against the rules, and says who has to approve it. */
@Component
public class CheckClaims {

    private static final int MOST_TEXT = 4000;

    private final BusinessCases cases;
    private final Programmes programmes;
    private final Playbooks playbooks;
    private final RulesInForce rules;
    private final AuditTrail trail;
    private final Clock clock;

    CheckClaims(
            BusinessCases cases,
            Programmes programmes,
            Playbooks playbooks,
            RulesInForce rules,
            AuditTrail trail,
            Clock clock) {
        this.cases = cases;
        this.programmes = programmes;
        this.playbooks = playbooks;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /** Checks the latest version; checked again, it answers the same and writes nothing. */
    public Outcome check(String programme, String initiative) {
        BusinessCase found = cases.get(programme, initiative);
        Programme whole = programmes.get(programme);
        CaseVersion latest = found.latest();
        List<Finding> findings = findings(whole, initiative, latest);
        boolean hold = findings.stream().noneMatch(f -> f.rag() == Rag.RED);
        List<ApprovalLevel> levels = rules.of(whole.playbook())
                .approvalsFor(latest.content().budget().multiply(BigDecimal.valueOf(whole.unit())));
        if (found.state() == BusinessCase.State.CHECK) {
            String said = findings.stream().map(Finding::message).collect(Collectors.joining(" "));
            said = said.substring(0, Math.min(MOST_TEXT, said.length()));
            Kind kind = hold ? Kind.CHECKED : Kind.RETURNED;
            cases.append(
                    programme, initiative, new CaseStep(kind, latest.number(), "cairn", clock.instant(), null, said));
            trail.append("cairn", hold ? "case-checked" : "case-returned", programme, initiative, said);
        }
        if (!hold) {
            return new Outcome(Result.CLAIMS_DO_NOT_HOLD, List.of());
        }
        return new Outcome(
                isWithinTolerance(found, levels) ? Result.WITHIN_TOLERANCE : Result.APPROVAL_NEEDED,
                levels.stream().map(ApprovalLevel::role).toList());
    }

    /** What the rules would say of a version, worst first; red ones return it, amber ones are for approvers to see. */
    public List<Finding> findings(String programme, String initiative, CaseVersion version) {
        return findings(programmes.get(programme), initiative, version);
    }

    private List<Finding> findings(Programme programme, String initiative, CaseVersion version) {
        CaseContent content = version.content();
        FactSheet facts = CaseFacts.of(
                programme,
                playbooks.get(programme.playbook()),
                initiative,
                content,
                version.author(),
                LocalDate.now(clock));
        return rules.of(programme.playbook()).judge(facts).findings().stream()
                .filter(f -> f.rag() == Rag.RED || f.rag() == Rag.AMBER)
                .toList();
    }

    private static boolean isWithinTolerance(BusinessCase found, List<ApprovalLevel> levels) {
        BigDecimal tolerance = levels.get(levels.size() - 1).tolerance();
        Optional<BigDecimal> approved = found.approvedBudget();
        return approved.isPresent()
                && found.latest().content().changeFrom(approved.get()).compareTo(tolerance) <= 0;
    }

    /**
     * What follows from the check.
     *
     * @param approvers ids of the roles that approve, in their order; empty when the claims do not hold
     */
    public record Outcome(Result result, List<String> approvers) {}

    /** Codes that travel as a process variable. */
    public enum Result {
        CLAIMS_DO_NOT_HOLD,
        WITHIN_TOLERANCE,
        APPROVAL_NEEDED
    }
}
