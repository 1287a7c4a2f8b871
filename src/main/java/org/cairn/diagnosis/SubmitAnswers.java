package org.cairn.diagnosis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.assessment.AssessProgramme;
import org.cairn.assessment.Assessment;
import org.cairn.audit.AuditTrail;
import org.cairn.diagnosis.AnswersRefused.Problem;
import org.cairn.diagnosis.AnswersRefused.Reason;
import org.cairn.diagnosis.Questionnaire.Question;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.MaturityScore;
import org.cairn.programme.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps somebody's answers until they are sent; records what is sent as scores of today, and judges the programme by them. */
@Component
public class SubmitAnswers {

    private final Programmes programmes;
    private final Playbooks playbooks;
    private final AnswerDrafts drafts;
    private final AssessProgramme assess;
    private final AuditTrail trail;
    private final Clock clock;

    SubmitAnswers(
            Programmes programmes,
            Playbooks playbooks,
            AnswerDrafts drafts,
            AssessProgramme assess,
            AuditTrail trail,
            Clock clock) {
        this.programmes = programmes;
        this.playbooks = playbooks;
        this.drafts = drafts;
        this.assess = assess;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Puts these in place of the person's draft; none empties it, and of two answers to one item the later stays. All or
     * none; throws {@link AnswersRefused} naming each item that is wrong.
     */
    @Transactional
    public void keep(String programme, String by, Collection<Answer> answers) {
        refuseWrong(programme, answers);
        Map<String, Answer> latest = new LinkedHashMap<>();
        answers.forEach(answer -> latest.put(answer.item(), answer));
        drafts.save(programme, by, latest.values());
    }

    /** All answers or none; throws {@link AnswersRefused} naming each item that is wrong. */
    @Transactional
    public Assessment submit(String programme, String by, Collection<Answer> answers) {
        if (answers.isEmpty()) {
            throw new AnswersRefused(List.of(new Problem("", Reason.NOTHING_ANSWERED)));
        }
        refuseWrong(programme, answers);
        LocalDate today = LocalDate.now(clock);
        programmes.addScores(
                programme,
                answers.stream()
                        .map(a -> new MaturityScore(a.item(), today, a.score(), a.evidence(), by))
                        .toList());
        drafts.remove(programme, by);
        trail.append(by, "answers-submitted", programme, "questionnaire", answers.size() + " answers");
        return assess.assess(programme, by);
    }

    private void refuseWrong(String programme, Collection<Answer> answers) {
        Questionnaire asked =
                Questionnaire.of(playbooks.get(programmes.get(programme).playbook()));
        List<Problem> problems = problems(asked, answers);
        if (!problems.isEmpty()) {
            throw new AnswersRefused(problems);
        }
    }

    private static List<Problem> problems(Questionnaire asked, Collection<Answer> answers) {
        List<Problem> problems = new ArrayList<>();
        for (Answer answer : answers) {
            Optional<Question> question = asked.find(answer.item());
            if (question.isEmpty()) {
                problems.add(new Problem(answer.item(), Reason.UNKNOWN_ITEM));
            } else if (!(answer.score() >= question.get().least()
                    && answer.score() <= question.get().most())) {
                problems.add(new Problem(answer.item(), Reason.SCORE_OUT_OF_SCALE));
            }
            if (!(answer.evidence() >= 0 && answer.evidence() <= 1)) {
                problems.add(new Problem(answer.item(), Reason.EVIDENCE_OUT_OF_SCALE));
            }
        }
        return problems;
    }
}
