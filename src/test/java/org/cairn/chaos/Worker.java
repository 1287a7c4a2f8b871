package org.cairn.chaos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cairn.chaos.Visitor.Answer;
import org.cairn.chaos.Visitor.Unanswered;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who takes tasks and does what they ask for, as an honest program does: what was not answered is sent again with the
 * same key.
 */
final class Worker {

    /** Among how many programmes somebody looks for a task at first, so that roadmaps get far and people meet. */
    private static final int NEAR = 12;

    private final Visitor api;
    private final Board board;
    private final List<String> programmes;
    private final Set<String> finished;
    private final Ledger ledger;
    private final Random random;
    private @Nullable JsonNode unanswered;
    private int reach = NEAR;

    /** @param finished programmes without open work, shared by all workers */
    Worker(Visitor api, Board board, List<String> programmes, Set<String> finished, Ledger ledger, long seed) {
        this.api = api;
        this.board = board;
        this.programmes = programmes;
        this.finished = finished;
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    /** Takes one task as far as it goes; false when there is none. Who gets nothing done looks further afield the next time. */
    boolean work() throws Unanswered {
        JsonNode task = unanswered == null ? next() : unanswered;
        boolean done = task != null && (isDecision(task) ? board.decide(programme(task)) : complete(task));
        reach = done ? NEAR : Math.min(2 * reach, programmes.size());
        return task != null;
    }

    private static boolean isDecision(JsonNode task) {
        return task.get("form").asString().equals("gate-decision");
    }

    private static String programme(JsonNode task) {
        return task.get("programme").asString();
    }

    private boolean complete(JsonNode task) throws Unanswered {
        String path = "/api/v1/tasks/" + task.get("id").asString();
        if (unanswered == null && !prepare(task, path)) {
            return false;
        }
        unanswered = task;
        Answer answer = api.post(
                path + "/complete",
                Map.of("fields", Map.of("value", "2.1")),
                task.get("id").asString());
        unanswered = null;
        if (answer.isDone()) {
            ledger.completed(task.get("id").asString(), api.user());
        } else {
            ledger.refused(task.get("form").asString() + " " + answer.reason());
        }
        return answer.isDone();
    }

    /** Claims it, ticks its list and attaches what it asks for; false when somebody else has it. */
    private boolean prepare(JsonNode task, String path) throws Unanswered {
        if (!api.post(path + "/claim", Map.of(), null).isDone()) {
            return false;
        }
        for (JsonNode item : task.get("checklist")) {
            api.put(path + "/checklist/" + item.get("number").asInt(), Map.of("done", true));
        }
        if (!task.get("evidenceNeeded").asString().isEmpty()) {
            byte[] proof = ("proof of " + path).getBytes(StandardCharsets.UTF_8);
            api.upload(path + "/evidence", "proof.txt", proof);
        }
        return true;
    }

    private @Nullable JsonNode next() throws Unanswered {
        List<String> left = new ArrayList<>(programmes);
        left.removeAll(finished);
        if (left.isEmpty()) {
            return null;
        }
        String programme = left.get(random.nextInt(Math.min(left.size(), reach)));
        Answer answer = api.get("/api/v1/tasks?view=ALL&size=100&programme=" + programme);
        List<JsonNode> free = new ArrayList<>();
        boolean any = false;
        if (answer.isDone()) {
            for (JsonNode task : answer.content().get("items")) {
                any = true;
                JsonNode holding = task.get("assignee");
                String holder = holding == null || holding.isNull() ? null : holding.asString();
                if (holder == null || holder.equals(api.user())) {
                    free.add(task);
                }
            }
            if (!any) {
                finished.add(programme);
            }
        }
        return free.isEmpty() ? null : free.get(random.nextInt(free.size()));
    }
}
