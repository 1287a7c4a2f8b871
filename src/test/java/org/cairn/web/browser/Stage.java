package org.cairn.web.browser;

import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.cairn.businesscase.BusinessCase.State;
import org.cairn.businesscase.BusinessCases;
import org.cairn.gate.GateReview;
import org.cairn.workflow.AdvanceCase;
import org.cairn.workflow.Work;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.context.TestComponent;

/** Brings things to where a journey begins, through the same use cases as everybody. */
@TestComponent
class Stage {

    private final BeanFactory cairn;
    private final AdvanceCase cases;
    private final BusinessCases stored;

    Stage(BeanFactory cairn, AdvanceCase cases, BusinessCases stored) {
        this.cairn = cairn;
        this.cases = cases;
        this.stored = stored;
    }

    /** A gate of a programme of its own, convened by the office; gives its address. */
    String convenedGate() {
        GateReview review = Work.convenedGate(cairn);
        return "/programmes/" + review.programme() + "/gates/" + review.id();
    }

    /** A business case that its owner has submitted and finance has validated; gives its address. */
    String caseToApprove(String initiative) {
        cases.open("halden", initiative, "owner");
        cases.submit("halden", initiative, "owner", "", UUID.randomUUID().toString());
        cases.validate(
                "halden", initiative, "finance", true, "", UUID.randomUUID().toString());
        waitForApproval(initiative);
        return "/programmes/halden/initiatives/" + initiative + "/case";
    }

    /** The rules look at a validated case before it goes on. */
    void waitForApproval(String initiative) {
        await().until(() -> stored.get("halden", initiative).state() == State.APPROVAL);
    }
}
