package org.cairn.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.GateJudgement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reviews, votes and decisions, a row each; rows are only added. */
@Repository
class JdbcGateReviews implements GateReviews {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcGateReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(GateReview review) {
        Optional<GateReview> stored = find(review.id());
        if (stored.isEmpty()) {
            insert(review);
        }
        int known = stored.map(r -> r.votes().size()).orElse(0);
        review.votes().stream().skip(known).forEach(v -> insert(review, v));
        GateReview.Recorded decision = review.decision();
        if (decision != null && stored.map(GateReview::decision).isEmpty()) {
            insert(review.id(), decision);
        }
    }

    private void insert(GateReview r) {
        jdbc.sql("insert into gate_review (id, programme_key, gate, phase, convened_at, submitted_by, judgement,"
                        + " snapshot, conditions) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        r.id(),
                        r.programme(),
                        r.gate(),
                        r.phase(),
                        Timestamp.from(r.convenedAt()),
                        r.submittedBy(),
                        json.writeValueAsString(r.judgement()),
                        r.snapshot(),
                        json.writeValueAsString(r.conditions()))
                .update();
    }

    private void insert(GateReview review, GateReview.Vote vote) {
        jdbc.sql("insert into gate_vote (review, voted_by, voted_at, code, comment_text, snapshot)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        review.id(),
                        vote.by(),
                        Timestamp.from(vote.at()),
                        vote.code().name(),
                        vote.comment(),
                        review.snapshot())
                .update();
    }

    private void insert(String review, GateReview.Recorded decided) {
        jdbc.sql("insert into gate_decision (review, code, detail, decided_by, decided_at, comment_text,"
                        + " idempotency_key) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        review,
                        decided.decision().code().name(),
                        json.writeValueAsString(detail(decided.decision())),
                        decided.by(),
                        Timestamp.from(decided.at()),
                        decided.comment(),
                        review)
                .update();
    }

    @Override
    public GateReview lock(String id) {
        jdbc.sql("select id from gate_review where id = ? for update")
                .param(id)
                .query(String.class)
                .list();
        return get(id);
    }

    @Override
    public void freeze(String review, GateSnapshot snapshot, GateJudgement judgement, Instant at) {
        jdbc.sql("insert into gate_snapshot (review, taken_at, hash, content, judgement) values (?, ?, ?, ?, ?)")
                .params(review, Timestamp.from(at), snapshot.hash())
                .params(json.writeValueAsString(snapshot), json.writeValueAsString(judgement))
                .update();
    }

    @Override
    public GateSnapshot snapshot(String review) {
        return jdbc.sql("select content from gate_snapshot where review = ? order by id desc limit 1")
                .param(review)
                .query((row, n) -> json.readValue(row.getString(1), GateSnapshot.class))
                .optional()
                .orElseGet(() -> factsOfJudgement(get(review)));
    }

    /** The first release froze nothing but the facts that its criteria asked for. */
    private static GateSnapshot factsOfJudgement(GateReview review) {
        List<Fact> facts = review.judgement().criteria().stream()
                .flatMap(c -> c.facts().stream())
                .distinct()
                .toList();
        LocalDate convened = review.convenedAt().atZone(ZoneId.systemDefault()).toLocalDate();
        return new GateSnapshot(new FactSheet(review.programme(), "", convened, facts), List.of());
    }

    @Override
    public Optional<GateReview> find(String id) {
        return jdbc.sql("select * from gate_review where id = ?")
                .param(id)
                .query((row, n) -> review(row))
                .optional();
    }

    @Override
    public GateReview get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("there is no gate review «" + id + "»"));
    }

    @Override
    public List<GateReview> list(String programme) {
        return jdbc.sql("select * from gate_review where programme_key = ? order by position")
                .param(programme)
                .query((row, n) -> review(row))
                .list();
    }

    private GateReview review(ResultSet row) throws SQLException {
        String id = row.getString("id");
        Optional<Frozen> latest = jdbc.sql(
                        "select hash, judgement from gate_snapshot where review = ? order by id desc limit 1")
                .param(id)
                .query((f, n) -> new Frozen(f.getString(1), f.getString(2)))
                .optional();
        String snapshot = latest.map(Frozen::hash).orElse(row.getString("snapshot"));
        String judgement = latest.map(Frozen::judgement).orElse(row.getString("judgement"));
        return new GateReview(
                id,
                row.getString("programme_key"),
                row.getString("gate"),
                row.getInt("phase"),
                row.getTimestamp("convened_at").toInstant(),
                row.getString("submitted_by"),
                judgement(judgement),
                snapshot,
                jdbc.sql("select * from gate_vote where review = ? order by id")
                        .param(id)
                        .query((v, n) -> new GateReview.Vote(
                                v.getString("voted_by"),
                                v.getTimestamp("voted_at").toInstant(),
                                GateDecision.Code.valueOf(v.getString("code")),
                                v.getString("comment_text"),
                                v.getString("snapshot") != null && !snapshot.equals(v.getString("snapshot"))))
                        .list(),
                List.of(json.readValue(row.getString("conditions"), GateDecision.Condition[].class)),
                jdbc.sql("select * from gate_decision where review = ?")
                        .param(id)
                        .query((d, n) -> new GateReview.Recorded(
                                decision(GateDecision.Code.valueOf(d.getString("code")), d.getString("detail")),
                                d.getString("decided_by"),
                                d.getTimestamp("decided_at").toInstant(),
                                d.getString("comment_text")))
                        .optional()
                        .orElse(null));
    }

    /** As it was kept; the first release did not say of a fact what its subject belongs to and how well founded it is. */
    private GateJudgement judgement(String kept) {
        JsonNode judgement = json.readTree(kept);
        judgement.path("criteria").forEach(criterion -> criterion.path("facts").forEach(fact -> {
            if (fact instanceof ObjectNode said && !said.has("evidence")) {
                boolean missing =
                        Fact.State.MISSING.name().equals(said.path("state").asString());
                said.put("group", "").put("evidence", missing ? 0.0 : 1.0);
            }
        }));
        return json.treeToValue(judgement, GateJudgement.class);
    }

    private record Frozen(String hash, String judgement) {}

    /** What the kind of decision carries, as one plain value. */
    private static Object detail(GateDecision decision) {
        if (decision instanceof GateDecision.ConditionalGo go) {
            return go.conditions();
        } else if (decision instanceof GateDecision.Hold hold) {
            return hold.reviewOn().toString();
        } else if (decision instanceof GateDecision.Recycle recycle) {
            return recycle.workstreams();
        } else if (decision instanceof GateDecision.Kill kill) {
            return kill.reason();
        }
        return "";
    }

    private GateDecision decision(GateDecision.Code code, String detail) {
        return switch (code) {
            case GO -> new GateDecision.Go();
            case CONDITIONAL_GO ->
                new GateDecision.ConditionalGo(List.of(json.readValue(detail, GateDecision.Condition[].class)));
            case HOLD -> new GateDecision.Hold(LocalDate.parse(json.readValue(detail, String.class)));
            case RECYCLE -> new GateDecision.Recycle(List.of(json.readValue(detail, String[].class)));
            case KILL -> new GateDecision.Kill(json.readValue(detail, String.class));
        };
    }
}
