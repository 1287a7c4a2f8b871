package org.cairn.playbook;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code playbook.yaml} and the phase models that it names. */
final class PlaybookReader {

    private PlaybookReader() {}

    /** Throws {@link IllegalStateException} naming file and entry that are wrong. */
    static Playbook read(PlaybookFiles files) {
        CatalogueEntry root = new CatalogueEntry(
                PlaybookFiles.CATALOGUE,
                new Yaml(new SafeConstructor(new LoaderOptions()))
                        .load(new String(files.get(PlaybookFiles.CATALOGUE), StandardCharsets.UTF_8)));
        return new Playbook(
                root.text("id"),
                root.text("version"),
                root.text("name"),
                root.text("roadmap"),
                root.texts("roles"),
                root.entries("phases").stream().map(p -> phase(files, p)).toList(),
                root.entries("dimensions").stream()
                        .map(d ->
                                new Playbook.Dimension(d.text("id"), d.text("name"), d.text("text"), d.list("levels")))
                        .toList(),
                items(root, "limitCosts"),
                root.entries("challenges").stream()
                        .map(c -> new Playbook.Challenge(
                                c.text("id"), c.text("name"), c.text("text"), items(c, "symptoms")))
                        .toList(),
                root.entries("strategies").stream()
                        .map(PlaybookReader::strategy)
                        .toList(),
                root.entries("enablement").stream()
                        .map(PlaybookReader::enablement)
                        .toList(),
                root.entries("kpis").stream().map(PlaybookReader::kpi).toList(),
                root.entries("successFactors").stream()
                        .map(f -> new Playbook.SuccessFactor(
                                f.text("id"), f.text("name"), f.text("text"), items(f, "tests")))
                        .toList(),
                root.entries("pitfalls").stream()
                        .map(x -> new Playbook.Pitfall(
                                x.text("id"), x.text("name"), x.text("text"), items(x, "mitigations")))
                        .toList(),
                root.entries("references").stream()
                        .map(PlaybookReader::reference)
                        .toList());
    }

    private static Phase phase(PlaybookFiles files, CatalogueEntry p) {
        String process = p.text("process");
        return new Phase(
                p.whole("number"),
                p.text("id"),
                process,
                p.text("name"),
                p.text("purpose"),
                p.whole("minMonths"),
                p.whole("maxMonths"),
                p.text("gate"),
                p.text("gateName"),
                p.has("quorum") ? p.whole("quorum") : 1,
                PhaseModel.read(process + ".bpmn", files.get(process + ".bpmn"), process));
    }

    private static Playbook.Strategy strategy(CatalogueEntry s) {
        return new Playbook.Strategy(
                s.text("id"),
                s.text("name"),
                s.text("text"),
                s.entries("groups").stream().map(PlaybookReader::group).toList());
    }

    private static Playbook.StrategyGroup group(CatalogueEntry g) {
        List<String> days = g.list("duration");
        Map<String, Double> effort = new LinkedHashMap<>();
        g.texts("effort").forEach((role, fte) -> effort.put(role, Double.valueOf(fte)));
        return new Playbook.StrategyGroup(
                g.text("id"),
                g.text("name"),
                g.text("text"),
                items(g, "elements"),
                g.list("answers"),
                new Days(Integer.parseInt(days.get(0)), Integer.parseInt(days.get(1)), Integer.parseInt(days.get(2))),
                effort,
                g.list("costDrivers"),
                g.list("after"));
    }

    private static Playbook.EnablementArea enablement(CatalogueEntry area) {
        return new Playbook.EnablementArea(
                area.text("id"),
                area.text("name"),
                area.text("text"),
                area.entries("groups").stream()
                        .map(g -> new Playbook.EnablementGroup(
                                g.text("id"),
                                g.text("name"),
                                g.text("text"),
                                items(g, "items"),
                                g.has("accountability") && Boolean.parseBoolean(g.text("accountability"))))
                        .toList());
    }

    private static Playbook.Kpi kpi(CatalogueEntry k) {
        return new Playbook.Kpi(
                k.text("id"),
                k.text("name"),
                k.text("text"),
                k.text("unit"),
                Boolean.parseBoolean(k.text("higherIsBetter")),
                k.number("baseline"),
                k.number("target"));
    }

    private static Playbook.Reference reference(CatalogueEntry r) {
        return new Playbook.Reference(
                r.text("id"),
                r.text("claim"),
                r.text("source"),
                Boolean.parseBoolean(r.text("verified")),
                r.text("measure"),
                r.number("value"),
                r.has("lowerIsBolder") && Boolean.parseBoolean(r.text("lowerIsBolder")));
    }

    /** An item whose name says it all has no text of its own. */
    private static List<Playbook.Item> items(CatalogueEntry entry, String key) {
        return entry.entries(key).stream()
                .map(i -> new Playbook.Item(
                        i.text("id"), i.text("name"), i.has("text") ? i.text("text") : i.text("name")))
                .toList();
    }
}
