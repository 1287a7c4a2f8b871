package org.cairn.workflow;

import java.time.Clock;
import java.util.List;
import org.cairn.audit.AuditTrail;
import org.cairn.businesscase.BusinessCase;
import org.cairn.businesscase.BusinessCases;
import org.cairn.businesscase.CaseContent;
import org.cairn.businesscase.CaseStep;
import org.cairn.businesscase.CaseVersion;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programmes;
import org.springframework.stereotype.Component;

/** Makes the budget and the validated benefits of an approved case those of its initiative. */
@Component
public class SetBaseline {

    private final BusinessCases cases;
    private final Programmes programmes;
    private final AuditTrail trail;
    private final Clock clock;

    SetBaseline(BusinessCases cases, Programmes programmes, AuditTrail trail, Clock clock) {
        this.cases = cases;
        this.programmes = programmes;
        this.trail = trail;
        this.clock = clock;
    }

    /** Sets it for the latest version, unless that was done already. */
    public void set(String programme, String initiative) {
        BusinessCase found = cases.get(programme, initiative);
        if (found.state() == BusinessCase.State.APPROVED) {
            return;
        }
        CaseVersion approved = found.latest();
        CaseContent content = approved.content();
        List<BenefitLine> validated = content.benefits().stream()
                .map(b -> new BenefitLine(b.category(), b.measure(), b.yearly(), true))
                .toList();
        programmes.change(programme, whole -> {
            Initiative known = whole.findInitiative(initiative).orElseThrow();
            return whole.with(known.withBaseline(content.budget(), validated));
        });
        cases.append(
                programme,
                initiative,
                new CaseStep(CaseStep.Kind.BASELINED, approved.number(), "cairn", clock.instant(), null, ""));
        trail.append(
                "cairn",
                "budget-baselined",
                programme,
                initiative,
                "version " + approved.number() + ", " + content.budget().toPlainString());
    }
}
