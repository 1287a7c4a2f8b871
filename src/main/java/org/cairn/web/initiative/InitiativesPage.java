package org.cairn.web.initiative;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.assessment.InitiativeStatus;
import org.cairn.assessment.Rag;
import org.cairn.planning.Plan;
import org.cairn.planning.Plans;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.Slice;
import org.cairn.workflow.Judgements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All initiatives of a programme, a line each, and the filters for them. */
@Controller
class InitiativesPage {

    private static final int PAGE = 100;

    private final Programmes programmes;
    private final Plans plans;
    private final Judgements judgements;

    InitiativesPage(Programmes programmes, Plans plans, Judgements judgements) {
        this.programmes = programmes;
        this.plans = plans;
        this.judgements = judgements;
    }

    @GetMapping("/programmes/{programme}/initiatives")
    String show(@PathVariable String programme, InitiativeFilter filter, Model model) {
        Programme found = programmes.get(programme);
        Plan plan = plans.find(programme).orElse(null);
        Map<String, InitiativeStatus> status =
                InitiativeStatus.of(found, judgements.of(found).findings());
        List<Initiative> work =
                found.initiatives().stream().filter(i -> !i.isGate()).toList();
        model.addAttribute("programme", found);
        model.addAttribute("filter", filter);
        model.addAttribute("all", work.size());
        model.addAttribute(
                "lines",
                Slice.of(work.stream().filter(i -> filter.takes(i, status)).toList(), filter.number(), PAGE)
                        .map(i -> InitiativeLine.of(i, status.get(i.key()), plan)));
        model.addAttribute(
                "phases",
                work.stream().map(Initiative::phase).distinct().sorted().toList());
        model.addAttribute("owners", values(work.stream().map(Initiative::owner).toList()));
        model.addAttribute(
                "strategies", values(work.stream().map(Initiative::strategy).toList()));
        model.addAttribute("rags", List.of(Rag.RED, Rag.AMBER, Rag.GREEN, Rag.NO_DATA));
        return "initiative/initiatives";
    }

    private static List<String> values(List<@Nullable String> some) {
        return some.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }
}
