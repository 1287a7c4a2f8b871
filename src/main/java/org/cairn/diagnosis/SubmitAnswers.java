package org.cairn.diagnosis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

/** Records somebody's answers as scores of today, and judges the programme by them. */
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

    /** All answers or none; throws {@link AnswersRefused} naming each item that is wrong. */
    @Transactional
    public Assessment submit(String programme, String by, Collection<Answer> answers) {
        Questionnaire asked =
                Questionnaire.of(playbooks.get(programmes.get(programme).playbook()));
        List<Problem> problems = problems(asked, answers);
        if (!problems.isEmpty()) {
            throw new AnswersRefused(problems);
        }
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

    private static List<Problem> problems(Questionnaire asked, Collection<Answer> answers) {
        List<Problem> problems = new ArrayList<>();
        if (answers.isEmpty()) {
            problems.add(new Problem("", Reason.NOTHING_ANSWERED));
        }
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
