package org.cairn.web.gate;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.cairn.planning.GateAhead;
import org.cairn.planning.Plan;
import org.cairn.planning.Plans;
import org.cairn.playbook.Phase;
import org.cairn.playbook.Playbooks;
import org.cairn.playbook.Workstream;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.Refusals;
import org.cairn.web.shell.Shell;
import org.cairn.workflow.DecideGate;
import org.cairn.workflow.DecisionRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The gates of a programme, and the review of one: what is recommended and why, what people say, what is decided. */
@Controller
@RequestMapping("/programmes/{programme}/gates")
class GatesPage {

    private static final Set<String> DECIDERS = Set.of(Role.TMO.name(), Role.EXECUTIVE.name(), Role.FINANCE.name());

    private final Programmes programmes;
    private final Plans plans;
    private final People people;
    private final Playbooks playbooks;
    private final GateReviews reviews;
    private final DecideGate decide;

    GatesPage(
            Programmes programmes,
            Plans plans,
            People people,
            Playbooks playbooks,
            GateReviews reviews,
            DecideGate decide) {
        this.programmes = programmes;
        this.plans = plans;
        this.people = people;
        this.playbooks = playbooks;
        this.reviews = reviews;
        this.decide = decide;
    }

    @GetMapping
    String list(@PathVariable String programme, Model model) {
        Programme found = programmes.get(programme);
        model.addAttribute("programme", found);
        model.addAttribute(
                "reviews",
                reviews.list(programme).stream()
                        .sorted(Comparator.comparing(GateReview::convenedAt).reversed())
                        .toList());
        model.addAttribute("ahead", GateAhead.list(found, plans.find(programme).orElse(null)));
        return "gate/gates";
    }

    @GetMapping("/{review}")
    String review(@PathVariable String programme, @PathVariable String review, Model model) {
        return page(programme, get(programme, review), new DecisionForm(), model);
    }

    /** After a refused post the address is the action's; reading it again leads back to the review. */
    @GetMapping("/{review}/{action}")
    String back(@PathVariable String programme, @PathVariable String review) {
        return "redirect:/programmes/" + programme + "/gates/" + review;
    }

    @PostMapping("/{review}/vote")
    String vote(
            @PathVariable String programme,
            @PathVariable String review,
            @RequestParam GateDecision.Code code,
            @RequestParam(defaultValue = "") String comment,
            Principal who,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return act(
                programme,
                get(programme, review),
                new DecisionForm(),
                () -> decide.vote(review, who.getName(), code, comment),
                "voted",
                model,
                redirect,
                response);
    }

    @PostMapping("/{review}/decide")
    String decide(
            @PathVariable String programme,
            @PathVariable String review,
            @ModelAttribute DecisionForm form,
            Principal who,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        GateReview found = get(programme, review);
        GateDecision decision;
        try {
            decision = form.decision();
        } catch (IllegalArgumentException | DateTimeException incomplete) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("notice", Notice.refused("gate.refused.INCOMPLETE", "", List.of()));
            return page(programme, found, form, model);
        }
        return act(
                programme,
                found,
                form,
                () -> decide.decide(review, who.getName(), decision, form.getComment(), form.getKey()),
                "decided",
                model,
                redirect,
                response);
    }

    private String act(
            String programme,
            GateReview review,
            DecisionForm form,
            Supplier<GateReview> action,
            String done,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            action.get();
        } catch (DecisionRefused refused) {
            response.setStatus(Refusals.status(refused.reason()).value());
            model.addAttribute("notice", Notice.refused("gate.refused." + refused.reason(), "", List.of()));
            return page(programme, review, form, model);
        }
        Notice.done("gate.done." + done).after(redirect);
        return "redirect:/programmes/" + programme + "/gates/" + review.id();
    }

    private String page(String programme, GateReview review, DecisionForm form, Model model) {
        Programme found = programmes.get(programme);
        Plan plan = plans.find(programme).orElse(null);
        model.addAttribute("programme", found);
        model.addAttribute("review", review);
        model.addAttribute("plan", plan);
        model.addAttribute("form", form);
        model.addAttribute("key", form.getKey().isEmpty() ? UUID.randomUUID().toString() : form.getKey());
        model.addAttribute("codes", GateDecision.Code.values());
        model.addAttribute(
                "must",
                review.judgement().criteria().stream()
                        .filter(c -> c.mandatory())
                        .toList());
        model.addAttribute(
                "should",
                review.judgement().criteria().stream()
                        .filter(c -> !c.mandatory())
                        .toList());
        model.addAttribute(
                "people", people.list().stream().filter(People.Person::active).toList());
        model.addAttribute("mayDecide", mayDecide(model));
        model.addAttribute("workstreams", workstreams(found, review.phase()));
        return "gate/gate";
    }

    /** Whether the form is offered; whether the act is allowed, the use case says. */
    private static boolean mayDecide(Model model) {
        return model.getAttribute("shell") instanceof Shell shell && DECIDERS.contains(shell.role());
    }

    private List<Workstream> workstreams(Programme programme, int phase) {
        List<Workstream> found = new ArrayList<>();
        playbooks.find(programme.playbook()).stream()
                .flatMap(p -> p.phases().stream())
                .filter(p -> p.number() == phase)
                .map(Phase::workstreams)
                .forEach(found::addAll);
        return found;
    }

    private GateReview get(String programme, String review) {
        return reviews.find(review)
                .filter(r -> r.programme().equals(programme))
                .orElseThrow(() -> new NoSuchElementException("programme " + programme + " has no review " + review));
    }
}
