package org.cairn.web.initiative;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.cairn.access.Role;
import org.cairn.businesscase.Appraisal;
import org.cairn.businesscase.BusinessCase;
import org.cairn.businesscase.BusinessCases;
import org.cairn.businesscase.CaseChange;
import org.cairn.businesscase.CaseContent;
import org.cairn.businesscase.CaseVersion;
import org.cairn.finance.RateOfReturn;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.MyDecisions;
import org.cairn.web.shell.Names;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.Shell;
import org.cairn.workflow.Judgements;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the page of a business case: what it is worth, what is new in it, and the step that waits for the reader. */
@Component
class CaseScreen {

    /** Step of the process → what is asked of whoever it waits for. */
    private static final Map<String, String> STEPS =
            Map.of("Task_ValidateFigures", "validate", "Task_ApproveCase", "decide");

    private static final int MOST = 500;

    private final Programmes programmes;
    private final BusinessCases cases;
    private final Judgements judgements;
    private final Tasklist tasklist;
    private final MyDecisions decisions;
    private final Names names;
    private final CaseTexts texts;

    CaseScreen(
            Programmes programmes,
            BusinessCases cases,
            Judgements judgements,
            Tasklist tasklist,
            MyDecisions decisions,
            Names names,
            CaseTexts texts) {
        this.programmes = programmes;
        this.cases = cases;
        this.judgements = judgements;
        this.tasklist = tasklist;
        this.decisions = decisions;
        this.names = names;
        this.texts = texts;
    }

    /** Fills the model and gives the template; figures and form are those typed, or those of the latest version. */
    String show(String programme, String key, Shell shell, Model model) {
        Programme found = programmes.get(programme);
        Initiative initiative = found.findInitiative(key)
                .orElseThrow(() -> new NoSuchElementException("programme " + programme + " has no initiative " + key));
        BusinessCase known = cases.find(programme, key).orElse(null);
        boolean mayEdit = shell.is(Role.TMO, Role.INITIATIVE_OWNER);
        model.addAttribute("programme", found);
        model.addAttribute("initiative", initiative);
        model.addAttribute("known", known);
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("editable", mayEdit && known != null && known.isEditable());
        model.addAttribute("references", judgements.playbook(found).references());
        model.addAttribute("names", names.byUser());
        if (model.getAttribute("problem") instanceof Problem problem && problem.kind() == ProblemKind.CASE_STALE) {
            model.addAttribute("notice", changed(problem));
        }
        if (known != null) {
            version(known, model);
            step(known, shell, model);
        }
        return "initiative/case";
    }

    /** What content is worth. */
    static void appraise(Model model, CaseContent content) {
        Appraisal appraisal = Appraisal.of(content);
        model.addAttribute("priced", content);
        model.addAttribute("appraisal", appraisal);
        model.addAttribute("irr", appraisal.rateOfReturn() instanceof RateOfReturn.One one ? one.rate() : null);
        model.addAttribute("several", appraisal.rateOfReturn() instanceof RateOfReturn.Several);
    }

    /** What somebody else changed, line by line, in the reader's language. */
    private Notice changed(Problem stale) {
        return Notice.refused(
                stale.kind().text(),
                "",
                stale.details().stream()
                        .map(d -> texts.name(d.field()) + ": " + d.text())
                        .toList());
    }

    private void version(BusinessCase known, Model model) {
        CaseVersion latest = known.latest();
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", CaseForm.of(latest.content(), latest.number()));
            appraise(model, latest.content());
        }
        before(known).ifPresent(before -> {
            model.addAttribute("before", before);
            model.addAttribute("was", Appraisal.of(before.content()));
            model.addAttribute("changes", texts.of(CaseChange.between(before.content(), latest.content())));
        });
    }

    /** What the latest version is held against: the approved one, else the one before it. */
    private static Optional<CaseVersion> before(BusinessCase known) {
        int latest = known.latest().number();
        return known.baseline().filter(v -> v.number() != latest).or(() -> known.find(latest - 1));
    }

    /** The step that waits, and whether for the reader. */
    private void step(BusinessCase known, Shell shell, Model model) {
        waiting(known).ifPresent(task -> {
            model.addAttribute("task", task);
            model.addAttribute("asks", STEPS.get(task.activity()));
            model.addAttribute("forme", decisions.isFor(task, shell.user()));
            model.addAttribute(
                    "waitsFor",
                    judgements
                            .playbook(programmes.get(known.programme()))
                            .roles()
                            .getOrDefault(task.role(), ""));
            if (!model.containsAttribute("key")) {
                model.addAttribute("key", UUID.randomUUID().toString());
            }
        });
    }

    private Optional<WorkItem> waiting(BusinessCase known) {
        return tasklist.listOf(known.programme(), MyDecisions.CASE_STEPS, MOST).stream()
                .filter(t -> known.initiative().equals(t.initiative()))
                .findFirst();
    }

    /** The latest content; throws when there is no case. */
    CaseContent latest(String programme, String key) {
        return cases.get(programme, key).latest().content();
    }

    /** The programme, for a part of the page. */
    Programme programme(String key) {
        return programmes.get(key);
    }
}
