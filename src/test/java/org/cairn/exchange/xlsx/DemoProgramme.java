package org.cairn.exchange.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.exchange.ShippedPlaybook;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.LinkType;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Halden Retail Group from its source file, completed: people, progress to the middle of the second phase, benefits by
 * measure, and the records of {@link DemoRecords} and {@link DemoRisks}.
 */
final class DemoProgramme {

    static final LocalDate START = LocalDate.of(2026, 1, 5);

    /** After 26 weeks. */
    static final LocalDate AS_OF = LocalDate.of(2026, 7, 6);

    private static final int DAYS_A_WEEK = 5;

    private static final Map<String, String> TEAMS = Map.of(
            "TO", "Transformation office",
            "EA", "Enterprise architecture",
            "CLOUD", "Cloud platform",
            "DATA", "Data engineering",
            "DGOV", "Data governance",
            "MLOPS", "ML operations",
            "AIENG", "AI engineering",
            "DIGI", "Digital products",
            "PEOPLE", "People and change",
            "FINRISK", "Finance and risk");

    /** Owner, sponsor and strategy of each initiative. */
    private static final Map<String, List<String>> PEOPLE = Map.ofEntries(
            Map.entry("I01", List.of("l.berg", "executive", "")),
            Map.entry("I02", List.of("h.aalto", "executive", "S3.1")),
            Map.entry("I03", List.of("p.novak", "m.okafor", "")),
            Map.entry("I04", List.of("h.aalto", "executive", "S3.1")),
            Map.entry("I05", List.of("l.berg", "executive", "")),
            Map.entry("I06", List.of("finance", "s.lang", "")),
            Map.entry("I07", List.of("owner", "executive", "S1.1")),
            Map.entry("I08", List.of("owner", "executive", "S3.2")),
            Map.entry("I09", List.of("t.ito", "executive", "S3.3")),
            Map.entry("I10", List.of("t.ito", "executive", "S3.3")),
            Map.entry("I11", List.of("d.rossi", "s.lang", "S2.1")),
            Map.entry("I12", List.of("g.haddad", "s.lang", "S2.1")),
            Map.entry("I13", List.of("g.haddad", "s.lang", "S2.1")),
            Map.entry("I14", List.of("d.rossi", "executive", "S2.2")),
            Map.entry("I15", List.of("r.meyer", "s.lang", "")),
            Map.entry("I16", List.of("n.costa", "executive", "S3.3")),
            Map.entry("I17", List.of("p.novak", "m.okafor", "")),
            Map.entry("I18", List.of("r.meyer", "s.lang", "S1.3")),
            Map.entry("I19", List.of("l.berg", "executive", "")),
            Map.entry("I20", List.of("a.dubois", "j.ferreira", "S3.1")),
            Map.entry("I21", List.of("k.sato", "j.ferreira", "S3.1")),
            Map.entry("I22", List.of("a.dubois", "j.ferreira", "S4.2")),
            Map.entry("I23", List.of("d.rossi", "s.lang", "S2.3")),
            Map.entry("I24", List.of("owner", "executive", "S1.3")),
            Map.entry("I25", List.of("l.berg", "executive", "")),
            Map.entry("I26", List.of("h.aalto", "executive", "S3.1")),
            Map.entry("I27", List.of("k.sato", "executive", "S2.3")),
            Map.entry("I28", List.of("b.nkosi", "j.ferreira", "S3.1")),
            Map.entry("I29", List.of("v.petrov", "j.ferreira", "S3.1")),
            Map.entry("I30", List.of("b.nkosi", "s.lang", "S3.1")),
            Map.entry("I31", List.of("c.olsen", "m.okafor", "")),
            Map.entry("I32", List.of("e.klein", "s.lang", "")),
            Map.entry("I33", List.of("w.adeyemi", "executive", "S1.3")),
            Map.entry("I34", List.of("c.olsen", "m.okafor", "")));

    /** First and last week (exclusive, -1 while open), percent complete, cost against budget in percent. */
    private static final Map<String, int[]> PROGRESS = Map.ofEntries(
            Map.entry("I01", new int[] {0, 3, 100, 97}),
            Map.entry("I02", new int[] {0, 4, 100, 104}),
            Map.entry("I03", new int[] {0, 4, 100, 92}),
            Map.entry("I04", new int[] {4, 7, 100, 101}),
            Map.entry("I05", new int[] {7, 9, 100, 98}),
            Map.entry("I06", new int[] {9, 12, 100, 105}),
            Map.entry("G1", new int[] {12, 13, 100, 0}),
            Map.entry("I07", new int[] {13, 24, 100, 109}),
            Map.entry("I08", new int[] {24, -1, 15, 31}),
            Map.entry("I11", new int[] {13, 23, 100, 99}),
            Map.entry("I12", new int[] {17, -1, 90, 91}),
            Map.entry("I14", new int[] {23, -1, 20, 27}),
            Map.entry("I15", new int[] {13, 19, 100, 96}),
            Map.entry("I16", new int[] {13, 20, 100, 103}),
            Map.entry("I17", new int[] {13, 24, 100, 94}),
            Map.entry("I18", new int[] {24, -1, 30, 30}));

    /** Cost category, measure, share of the yearly benefit in percent, validated by finance. */
    private static final Map<String, List<Claim>> CLAIMS = Map.of(
            "I18", List.of(new Claim("L4", "Cloud spend per insight", 100, true)),
            "I20",
                    List.of(
                            new Claim("L1", "Stock held for seasonal goods", 70, true),
                            new Claim("L2", "Days from forecast to order", 30, false)),
            "I21", List.of(new Claim("L3", "Contacts solved without a person", 100, false)),
            "I22", List.of(new Claim("L5", "Sales from recommendations", 100, false)),
            "I28",
                    List.of(
                            new Claim("L1", "Write-offs in the supply chain", 60, false),
                            new Claim("L2", "Hours from sale to replenishment", 40, false)),
            "I29",
                    List.of(
                            new Claim("L5", "Sales from recommendations", 45, false),
                            new Claim("L1", "Margin from dynamic prices", 55, false)),
            "I30", List.of(new Claim("L1", "Losses from fraud", 100, false)),
            "I32", List.of(new Claim("L4", "Spend on overlapping contracts", 100, false)),
            "I33", List.of(new Claim("L4", "Idle capacity paid for", 100, false)));

    private record Claim(String category, String measure, int share, boolean validated) {}

    private DemoProgramme() {}

    static boolean isThere() {
        return Files.isRegularFile(source());
    }

    private static Path source() {
        return Path.of(Optional.ofNullable(System.getenv("CAIRN_DEMO")).orElse("../shared/demo"), "halden.json");
    }

    static Programme read() throws IOException {
        JsonNode root = JsonMapper.builder().build().readTree(Files.readString(source()));
        List<LocalDate> off = List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1));
        List<Team> teams = new ArrayList<>();
        root.get("teams")
                .properties()
                .forEach(t -> teams.add(
                        new Team(t.getKey(), TEAMS.get(t.getKey()), t.getValue().asInt(), List.of(), off)));
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
                        DAYS_A_WEEK * d.get(2).asInt()));
            }
        }
        return new Programme(
                "halden",
                "Halden Retail Group: scaling AI",
                ShippedPlaybook.id(),
                START,
                AS_OF,
                "EUR",
                1000,
                new BigDecimal("0.1"),
                teams,
                initiatives,
                links,
                DemoRisks.risks(),
                DemoRecords.observations(),
                DemoRecords.scores(),
                DemoRecords.measurements(),
                DemoRecords.statusReports());
    }

    private static Initiative initiative(String key, JsonNode i) {
        boolean gate = key.startsWith("G");
        List<String> people = PEOPLE.getOrDefault(key, List.of("tmo", "executive", ""));
        int[] progress = PROGRESS.getOrDefault(key, new int[] {-1, -1, 0, 0});
        BigDecimal budget = BigDecimal.valueOf(i.get("cost").asInt());
        int fte = i.get("fte").asInt();
        return new Initiative(
                key,
                i.get("name").asString(),
                gate ? Initiative.Kind.GATE : Initiative.Kind.INITIATIVE,
                i.get("phase").asInt(),
                people.get(0),
                people.get(1),
                people.get(2).isEmpty() ? null : people.get(2),
                new Estimate(weeks(i, "o"), weeks(i, "m"), weeks(i, "p")),
                fte == 0 ? List.of() : List.of(new Effort(i.get("team").asString(), fte)),
                budget,
                percentOf(budget, progress[3]),
                progress[2],
                null,
                null,
                progress[0] < 0 ? null : START.plusWeeks(progress[0]),
                progress[1] < 0 ? null : START.plusWeeks(progress[1]).minusDays(3),
                key.equals("I14") || key.equals("I29"),
                benefits(key, BigDecimal.valueOf(i.get("ben").asInt())),
                gate
                        ? "The board decides on the evidence of phase "
                                + i.get("phase").asInt()
                        : null);
    }

    private static List<BenefitLine> benefits(String key, BigDecimal yearly) {
        return CLAIMS.getOrDefault(key, List.of()).stream()
                .map(c -> new BenefitLine(c.category(), c.measure(), percentOf(yearly, c.share()), c.validated()))
                .toList();
    }

    private static BigDecimal percentOf(BigDecimal amount, int percent) {
        BigDecimal share = amount.multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.UNNECESSARY)
                .stripTrailingZeros();
        return share.scale() < 0 ? share.setScale(0) : share;
    }

    private static int weeks(JsonNode i, String field) {
        return DAYS_A_WEEK * i.get(field).asInt();
    }
}
