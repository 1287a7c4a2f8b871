package org.cairn.planning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.LinkType;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo programme as its authors computed it, before anything began: weeks of five working days. */
public final class Halden {

    private Halden() {}

    public static Programme programme() {
        return programme(Map.of());
    }

    /** With more people in some teams. */
    public static Programme programme(Map<String, Integer> more) {
        JsonNode root = read();
        List<Team> teams = new ArrayList<>();
        root.get("teams")
                .properties()
                .forEach(t -> teams.add(
                        Team.of(t.getKey(), t.getKey(), t.getValue().asInt() + more.getOrDefault(t.getKey(), 0))));
        List<Initiative> initiatives = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        for (JsonNode i : root.get("initiatives")) {
            String key = i.get("id").asString();
            initiatives.add(initiative(key, i));
            for (JsonNode d : i.get("deps")) {
                links.add(new Dependency(
                        d.get(0).asString(),
                        key,
                        LinkType.valueOf(d.get(1).asString()),
                        5 * d.get(2).asInt()));
            }
        }
        LocalDate start = LocalDate.of(2026, 1, 5);
        return new Programme(
                "halden",
                "Halden",
                "scaling",
                start,
                start,
                "EUR",
                1000,
                new BigDecimal("0.10"),
                teams,
                initiatives,
                links,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Initiative initiative(String key, JsonNode i) {
        double benefit = i.get("ben").asDouble();
        double fte = i.get("fte").asDouble();
        return new Initiative(
                key,
                i.get("name").asString(),
                key.startsWith("G") ? Initiative.Kind.GATE : Initiative.Kind.INITIATIVE,
                i.get("phase").asInt(),
                null,
                null,
                null,
                new Estimate(
                        5 * i.get("o").asInt(),
                        5 * i.get("m").asInt(),
                        5 * i.get("p").asInt()),
                fte > 0 ? List.of(new Effort(i.get("team").asString(), fte)) : List.of(),
                BigDecimal.valueOf(i.get("cost").asLong()),
                BigDecimal.ZERO,
                0,
                null,
                null,
                null,
                null,
                false,
                benefit > 0
                        ? List.of(new BenefitLine("L1", key, BigDecimal.valueOf((long) benefit), false))
                        : List.of(),
                null);
    }

    public static JsonNode read() {
        Path data = Path.of(Objects.requireNonNullElse(System.getenv("CAIRN_DATA"), "../shared/data"));
        Path file = data.resolveSibling("demo").resolve("halden.json");
        Assumptions.assumeTrue(Files.exists(file), "skipped: " + file + " is absent; set CAIRN_DATA");
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
