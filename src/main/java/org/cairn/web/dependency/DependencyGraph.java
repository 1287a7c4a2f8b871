package org.cairn.web.dependency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.cairn.planning.Plan;
import org.cairn.planning.PlannedInitiative;
import org.cairn.programme.Dependency;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.jspecify.annotations.Nullable;

/** Chooses what is shown of a programme's links and draws it. */
final class DependencyGraph {

    static final int MOST = 120;

    private static final int WIDTH = 168;
    private static final int HEIGHT = 40;
    private static final int GAP_X = 44;
    private static final int GAP_Y = 14;
    private static final int MARGIN = 16;
    private static final int LABEL = 25;

    private final Programme programme;
    private final Map<String, PlannedInitiative> planned = new HashMap<>();

    DependencyGraph(Programme programme, @Nullable Plan plan) {
        this.programme = programme;
        if (plan != null) {
            plan.items().forEach(i -> planned.put(i.key(), i));
        }
    }

    /** Those that the filter takes; around an initiative only what lies within some steps of it. */
    List<Initiative> choose(Predicate<Initiative> filter, @Nullable String around, int steps) {
        Set<String> near = around == null ? null : near(around, steps);
        return programme.initiatives().stream()
                .filter(filter)
                .filter(i -> near == null || near.contains(i.key()))
                .toList();
    }

    boolean isCritical(Initiative initiative) {
        PlannedInitiative when = planned.get(initiative.key());
        return when != null && when.critical() && initiative.actualFinish() == null;
    }

    GraphView draw(List<Initiative> chosen) {
        Map<String, Initiative> shown = new HashMap<>();
        chosen.forEach(i -> shown.put(i.key(), i));
        List<Dependency> links = programme.dependencies().stream()
                .filter(d -> shown.containsKey(d.predecessor()) && shown.containsKey(d.successor()))
                .toList();
        List<List<String>> columns =
                Layers.of(chosen.stream().map(Initiative::key).toList(), links);
        int tallest = columns.stream().mapToInt(List::size).max().orElse(1);
        int height = MARGIN * 2 + tallest * (HEIGHT + GAP_Y) - GAP_Y;
        Map<String, GraphView.Node> nodes = new HashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            List<String> column = columns.get(c);
            double step = (height - 2.0 * MARGIN + GAP_Y) / column.size();
            for (int r = 0; r < column.size(); r++) {
                int y = MARGIN + (int) Math.round(step * (r + 0.5) - GAP_Y / 2.0 - HEIGHT / 2.0);
                Initiative initiative = shown.get(column.get(r));
                if (initiative != null) {
                    nodes.put(initiative.key(), node(initiative, MARGIN + c * (WIDTH + GAP_X), y));
                }
            }
        }
        List<GraphView.Edge> edges = new ArrayList<>();
        links.forEach(d -> edges.add(edge(d, nodes, shown)));
        int width = MARGIN * 2 + columns.size() * (WIDTH + GAP_X) - GAP_X;
        return new GraphView(
                Math.max(width, 200),
                height,
                chosen.stream()
                        .flatMap(i -> java.util.stream.Stream.ofNullable(nodes.get(i.key())))
                        .toList(),
                edges);
    }

    private GraphView.Node node(Initiative initiative, int x, int y) {
        String look = initiative.actualFinish() != null
                ? "done"
                : initiative.isGate() ? "gate" : isCritical(initiative) ? "critical" : "planned";
        String name = initiative.name();
        String label =
                name.length() <= LABEL ? name : name.substring(0, LABEL - 1).strip() + "…";
        return new GraphView.Node(initiative.key(), label, look, x, y, WIDTH, HEIGHT);
    }

    private GraphView.Edge edge(Dependency link, Map<String, GraphView.Node> nodes, Map<String, Initiative> shown) {
        GraphView.Node from = at(nodes, link.predecessor());
        GraphView.Node to = at(nodes, link.successor());
        int x1 = from.x() + from.width();
        int y1 = from.y() + from.height() / 2;
        int y2 = to.y() + to.height() / 2;
        int bend = Math.max(24, (to.x() - x1) / 2);
        String path = "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, x1 + bend, y1, to.x() - bend, y2, to.x() - 5, y2);
        boolean critical = from.look().equals("critical")
                && (to.look().equals("critical") || to.look().equals("gate"));
        String lag = link.lagDays() == 0 ? "" : " %+d".formatted(link.lagDays());
        return new GraphView.Edge(
                path, critical, link.predecessor() + " → " + link.successor() + " " + link.type() + lag);
    }

    private Set<String> near(String around, int steps) {
        Set<String> reached = new HashSet<>(Set.of(around));
        for (int step = 0; step < steps; step++) {
            Set<String> next = new HashSet<>();
            for (Dependency link : programme.dependencies()) {
                if (reached.contains(link.predecessor())) {
                    next.add(link.successor());
                }
                if (reached.contains(link.successor())) {
                    next.add(link.predecessor());
                }
            }
            reached.addAll(next);
        }
        return reached;
    }

    private static GraphView.Node at(Map<String, GraphView.Node> nodes, String key) {
        GraphView.Node node = nodes.get(key);
        if (node == null) {
            throw new IllegalStateException("initiative " + key + " was not placed");
        }
        return node;
    }
}
