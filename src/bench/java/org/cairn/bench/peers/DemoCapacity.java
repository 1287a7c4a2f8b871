package org.cairn.bench.peers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.planning.Halden;
import org.cairn.schedule.NetworkBuilder;
import org.cairn.schedule.Capacity;
import org.cairn.schedule.Network;
import org.cairn.schedule.Precedence;
import tools.jackson.databind.JsonNode;

/** The least length in weeks of the demo programme under each set of capacity that its authors looked at, proven. */
final class DemoCapacity {

    private static final int PER_PERSON = 100;
    private static final int SECONDS = 60;
    private static final List<Map<String, Integer>> SETS = List.of(
            Map.of(),
            Map.of("CLOUD", 1),
            Map.of("DATA", 2),
            Map.of("CLOUD", 1, "DATA", 2),
            Map.of("CLOUD", 1, "DATA", 2, "DGOV", 1),
            Map.of("AIENG", 4),
            Map.of("CLOUD", 1, "DATA", 2, "DGOV", 1, "AIENG", 4));

    private DemoCapacity() {}

    static String measure() {
        CpSatPeer peer = new CpSatPeer(8);
        JsonNode demo = Halden.read();
        return SETS.stream()
                .map(more -> peer.proven(network(demo, more), SECONDS) + " with " + said(more))
                .collect(Collectors.joining(", "));
    }

    private static String said(Map<String, Integer> more) {
        return more.isEmpty()
                ? "what is there"
                : more.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> e.getKey() + " +" + e.getValue())
                        .collect(Collectors.joining(" "));
    }

    /** In weeks. */
    private static Network network(JsonNode demo, Map<String, Integer> more) {
        NetworkBuilder net = Network.builder();
        Map<String, Integer> teams = new HashMap<>();
        demo.get("teams").properties().forEach(team -> {
            int people = team.getValue().asInt() + more.getOrDefault(team.getKey(), 0);
            teams.put(team.getKey(), net.resource(team.getKey(), Capacity.constant(PER_PERSON * people)));
        });
        for (JsonNode i : demo.get("initiatives")) {
            int activity = net.activity(i.get("id").asString(), i.get("m").asInt());
            if (i.get("fte").asDouble() > 0) {
                int units = (int) Math.round(PER_PERSON * i.get("fte").asDouble());
                net.demand(activity, teams.get(i.get("team").asString()), units);
            }
        }
        for (JsonNode i : demo.get("initiatives")) {
            for (JsonNode link : i.get("deps")) {
                net.link(
                        link.get(0).asString(),
                        i.get("id").asString(),
                        Precedence.Type.valueOf(link.get(1).asString()),
                        link.get(2).asInt());
            }
        }
        return net.build();
    }
}
