package org.cairn.web.dependency;

import java.util.List;
import java.util.function.Predicate;
import org.cairn.planning.Plans;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The graph of what hangs on what, and the filters for it. */
@Controller
class DependenciesPage {

    private static final int STEPS = 2;

    private final Programmes programmes;
    private final Plans plans;

    DependenciesPage(Programmes programmes, Plans plans) {
        this.programmes = programmes;
        this.plans = plans;
    }

    @GetMapping("/programmes/{programme}/dependencies")
    String show(@PathVariable String programme, Wish wish, Model model) {
        Programme found = programmes.get(programme);
        DependencyGraph graph = new DependencyGraph(found, plans.find(programme).orElse(null));
        Predicate<Initiative> filter = i -> wish.takes(i) && (!wish.onlyCritical() || graph.isCritical(i));
        List<Initiative> chosen = graph.choose(filter, wish.centre(), STEPS);
        model.addAttribute("programme", found);
        model.addAttribute("wish", wish);
        model.addAttribute("found", chosen.size());
        model.addAttribute("most", DependencyGraph.MOST);
        model.addAttribute(
                "graph", graph.draw(chosen.stream().limit(DependencyGraph.MOST).toList()));
        model.addAttribute(
                "phases",
                found.initiatives().stream()
                        .map(Initiative::phase)
                        .distinct()
                        .sorted()
                        .toList());
        return "dependency/dependencies";
    }

    /** What is asked for; what is absent does not matter. */
    record Wish(
            @Nullable Integer phase,
            @Nullable String team,
            @Nullable String around,
            @Nullable Boolean critical,
            @Nullable Boolean done) {

        boolean takes(Initiative initiative) {
            return (Boolean.TRUE.equals(done) || initiative.actualFinish() == null)
                    && (phase == null || initiative.phase() == phase)
                    && (team == null
                            || team.isEmpty()
                            || initiative.efforts().stream()
                                    .anyMatch(e -> e.team().equals(team)));
        }

        boolean onlyCritical() {
            return Boolean.TRUE.equals(critical);
        }

        @Nullable
        String centre() {
            return around == null || around.isEmpty() ? null : around;
        }
    }
}
