package org.cairn.web.diagnosis;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.access.Role;
import org.cairn.assessment.Symptom;
import org.cairn.diagnosis.DiagnoseProgramme;
import org.cairn.diagnosis.Diagnosis;
import org.cairn.playbook.Playbook;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.Shell;
import org.cairn.workflow.Judgements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Where the programme stands, what hurts, and which strategies answer it. */
@Controller
class DiagnosisPage {

    private static final double BEST_LEVEL = 5;

    private final Programmes programmes;
    private final DiagnoseProgramme diagnose;
    private final Judgements judgements;

    DiagnosisPage(Programmes programmes, DiagnoseProgramme diagnose, Judgements judgements) {
        this.programmes = programmes;
        this.diagnose = diagnose;
        this.judgements = judgements;
    }

    @GetMapping("/programmes/{programme}/diagnosis")
    String show(@PathVariable String programme, @ModelAttribute("shell") Shell shell, Model model) {
        Programme found = programmes.get(programme);
        Playbook playbook = judgements.playbook(found);
        Diagnosis diagnosis = diagnose.diagnose(programme);
        model.addAttribute("programme", found);
        model.addAttribute("playbook", playbook);
        model.addAttribute("diagnosis", diagnosis);
        model.addAttribute(
                "radar",
                RadarView.of(
                        diagnosis,
                        diagnosis.targets().isEmpty()
                                ? BEST_LEVEL
                                : diagnosis
                                        .targets()
                                        .get(diagnosis.targets().size() - 1)
                                        .level()));
        model.addAttribute(
                "symptoms", diagnosis.symptoms().stream().collect(Collectors.toMap(Symptom::id, Function.identity())));
        model.addAttribute("names", names(playbook));
        model.addAttribute("mayAnswer", shell.is(Role.TMO, Role.INITIATIVE_OWNER, Role.TEAM));
        model.addAttribute("mayTakeOver", shell.is(Role.TMO));
        return "diagnosis/diagnosis";
    }

    private static Map<String, String> names(Playbook playbook) {
        Map<String, String> names = new HashMap<>();
        playbook.dimensions().forEach(d -> names.put(d.id(), d.name()));
        playbook.challenges().forEach(c -> c.symptoms().forEach(s -> names.put(s.id(), s.name())));
        playbook.strategies().forEach(s -> s.groups().forEach(g -> names.put(g.id(), g.name())));
        return names;
    }
}
