package org.cairn.chaos;

import java.util.Map;
import org.cairn.chaos.Visitor.Answer;
import org.cairn.chaos.Visitor.Unanswered;
import tools.jackson.databind.JsonNode;

/** Finance and an executive, who let every gate pass. */
final class Board {

    private final Visitor finance;
    private final Visitor executive;
    private final Ledger ledger;

    Board(Visitor finance, Visitor executive, Ledger ledger) {
        this.finance = finance;
        this.executive = executive;
        this.ledger = ledger;
    }

    /** False when no gate of the programme got its decision. */
    boolean decide(String programme) throws Unanswered {
        String gates = "/api/v1/programmes/" + programme + "/gates";
        Answer reviews = executive.get(gates + "?size=200");
        if (!reviews.isDone()) {
            return false;
        }
        boolean decided = false;
        for (JsonNode review : reviews.content().get("items")) {
            if (review.get("decision") == null || review.get("decision").isNull()) {
                String id = review.get("id").asString();
                decided |= decide(gates + "/" + id, id);
            }
        }
        return decided;
    }

    private boolean decide(String path, String review) throws Unanswered {
        finance.post(path + "/votes", Map.of("code", "GO", "comment", "the money is there"), null);
        Answer answer = executive.post(
                path + "/decision", Map.of("code", "GO", "comment", "go on, whatever is recommended"), review);
        if (answer.isDone()) {
            ledger.decided(review, "GO");
        } else {
            ledger.refused("gate " + answer.reason());
        }
        return answer.isDone();
    }
}
