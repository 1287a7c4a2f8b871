package org.cairn.web.diagnosis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.diagnosis.Answer;
import org.cairn.diagnosis.AnswerDrafts;
import org.cairn.diagnosis.AnswersRefused;
import org.cairn.diagnosis.Questionnaire;
import org.cairn.diagnosis.SubmitAnswers;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.Shell;
import org.cairn.workflow.Judgements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questions of the diagnosis: a draft is kept for each person until it is sent. */
@Controller
@RequestMapping("/programmes/{programme}/diagnosis/questions")
class QuestionnairePage {

    private static final String SCORE = "score.";
    private static final String EVIDENCE = "evidence.";

    private final Programmes programmes;
    private final Judgements judgements;
    private final AnswerDrafts drafts;
    private final SubmitAnswers submit;

    QuestionnairePage(Programmes programmes, Judgements judgements, AnswerDrafts drafts, SubmitAnswers submit) {
        this.programmes = programmes;
        this.judgements = judgements;
        this.drafts = drafts;
        this.submit = submit;
    }

    @GetMapping
    String show(@PathVariable String programme, @ModelAttribute("shell") Shell shell, Model model) {
        Map<String, String> typed = new HashMap<>();
        drafts.list(programme, shell.user()).forEach(a -> {
            typed.put(SCORE + a.item(), plain(a.score()));
            typed.put(EVIDENCE + a.item(), plain(a.evidence()));
        });
        return page(programme, typed, Set.of(), model);
    }

    @PostMapping
    String answer(
            @PathVariable String programme,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("shell") Shell shell,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Set<String> wrong = new HashSet<>();
        List<Answer> answers = answers(typed, wrong);
        boolean send = "send".equals(typed.get("act"));
        if (wrong.isEmpty()) {
            try {
                return "redirect:"
                        + (send
                                ? send(programme, shell.user(), answers, redirect)
                                : keep(programme, shell.user(), answers, redirect));
            } catch (AnswersRefused refused) {
                wrong.addAll(refused.problems().stream()
                        .map(AnswersRefused.Problem::item)
                        .collect(Collectors.toSet()));
            }
        }
        response.setStatus(422);
        String key = answers.isEmpty() ? "diagnosis.nothing" : "diagnosis.wrong";
        model.addAttribute("notice", Notice.refused(key, "", List.of()));
        return page(programme, typed, wrong, model);
    }

    private String keep(String programme, String by, List<Answer> answers, RedirectAttributes redirect) {
        submit.keep(programme, by, answers);
        Notice.done("diagnosis.drafted").after(redirect);
        return "/programmes/" + programme + "/diagnosis/questions";
    }

    private String send(String programme, String by, List<Answer> answers, RedirectAttributes redirect) {
        submit.submit(programme, by, answers);
        Notice.done("diagnosis.sent").after(redirect);
        return "/programmes/" + programme + "/diagnosis";
    }

    private String page(String programme, Map<String, String> typed, Set<String> wrong, Model model) {
        Programme found = programmes.get(programme);
        model.addAttribute("programme", found);
        model.addAttribute(
                "sections",
                Questionnaire.of(judgements.playbook(found)).questions().stream()
                        .collect(Collectors.groupingBy(
                                Questionnaire.Question::section, java.util.TreeMap::new, Collectors.toList())));
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        return "diagnosis/questions";
    }

    /** What was answered; items whose figures cannot be read are added to {@code wrong}. */
    private static List<Answer> answers(Map<String, String> typed, Set<String> wrong) {
        List<Answer> answers = new ArrayList<>();
        typed.forEach((field, value) -> {
            if (field.startsWith(SCORE) && !value.isBlank()) {
                String item = field.substring(SCORE.length());
                try {
                    String evidence = typed.getOrDefault(EVIDENCE + item, "0.5");
                    answers.add(
                            new Answer(item, Double.parseDouble(value.strip()), Double.parseDouble(evidence.strip())));
                } catch (NumberFormatException unreadable) {
                    wrong.add(item);
                }
            }
        });
        return answers;
    }

    private static String plain(double figure) {
        return figure == Math.rint(figure) ? String.valueOf((long) figure) : String.valueOf(figure);
    }
}
