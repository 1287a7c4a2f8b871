package org.cairn.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cairn.gate.GateDecision;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The canonical text of a state: JSON, with maps in the order of their keys, so that equal states have equal text. */
final class SnapshotText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addMixIn(GateDecision.class, DecisionKinds.class)
            .build();

    private SnapshotText() {}

    static byte[] write(Snapshot.State state) {
        return JSON.writeValueAsBytes(state);
    }

    static Snapshot.State read(byte[] text) {
        return JSON.readValue(text, Snapshot.State.class);
    }

    static String hash(Snapshot.State state) {
        return hash(write(state));
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Decisions are told apart by a name. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = GateDecision.Go.class, name = "go"),
        @JsonSubTypes.Type(value = GateDecision.ConditionalGo.class, name = "conditional-go"),
        @JsonSubTypes.Type(value = GateDecision.Hold.class, name = "hold"),
        @JsonSubTypes.Type(value = GateDecision.Recycle.class, name = "recycle"),
        @JsonSubTypes.Type(value = GateDecision.Kill.class, name = "kill")
    })
    private interface DecisionKinds {}
}
