package org.cairn.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.diagnosis.Programmed.PLAYBOOK;
import static org.cairn.diagnosis.Programmed.TODAY;
import static org.cairn.diagnosis.Programmed.score;

import java.util.List;
import org.cairn.assessment.Rules;
import org.cairn.assessment.Symptom;
import org.cairn.gate.ProgrammeFacts;
import org.cairn.programme.MaturityScore;
import org.cairn.programme.Programme;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    @Test
    void severity_is_score_times_evidence_and_what_is_stale_or_unsaid_is_unknown() {
        Diagnosis diagnosis = diagnosis(
                score("C2.1", TODAY, 8, 0.9), score("C2.2", TODAY, 6, 0.5), score("C2.3", TODAY.minusDays(91), 9, 1));

        assertThat(symptom(diagnosis, "C2.1").severity()).isEqualTo(7.2);
        assertThat(symptom(diagnosis, "C2.3").isKnown()).isFalse();
        assertThat(symptom(diagnosis, "C2.4").isKnown()).isFalse();
        assertThat(diagnosis.severityOf("C2")).hasValue((7.2 + 3) / 2);
        assertThat(diagnosis.severityOf("C1")).isEmpty();
        assertThat(diagnosis.symptoms()).hasSize(16);
    }

    @Test
    void a_recommendation_says_who_does_it_already_and_what_should_come_before_it() {
        Diagnosis diagnosis = diagnosis(score("C2.1", TODAY, 8, 1), score("C3.4", TODAY, 9, 1));

        assertThat(advice(diagnosis, "S2.1").initiatives()).containsExactly("I11");
        assertThat(advice(diagnosis, "S2.1").isOpen()).isFalse();
        assertThat(advice(diagnosis, "S3.3").isOpen()).isTrue();
        assertThat(advice(diagnosis, "S3.3").missing()).containsExactly("S3.2");
    }

    @Test
    void a_dimension_shows_where_it_began_where_it_is_and_where_each_phase_should_end() {
        Diagnosis diagnosis = diagnosis(score("D1", TODAY.minusDays(200), 1.5, 1), score("D1", TODAY, 2.5, 1));

        assertThat(diagnosis.dimensions().get(0)).isEqualTo(new Diagnosis.Maturity("D1", 1.5, 2.5));
        assertThat(diagnosis.dimensions().get(1)).isEqualTo(new Diagnosis.Maturity("D2", null, null));
        assertThat(diagnosis.targets()).extracting(Diagnosis.Target::level).containsExactly(2.0, 3.0, 4.0, 5.0);
    }

    @Test
    void the_questionnaire_asks_for_every_dimension_symptom_and_success_test() {
        Questionnaire asked = Questionnaire.of(PLAYBOOK);

        assertThat(asked.questions()).hasSize(5 + 16 + 12);
        assertThat(asked.find("D1")).get().satisfies(q -> {
            assertThat(q.levels()).hasSize(5);
            assertThat(q.least()).isEqualTo(1);
            assertThat(q.most()).isEqualTo(5);
        });
        assertThat(asked.find("C4.4")).get().satisfies(q -> assertThat(q.heading())
                .isEqualTo("Organization and process"));
    }

    static Diagnosis diagnosis(MaturityScore... scores) {
        Programme programme = Programmed.with(scores);
        return DiagnoseProgramme.of(
                programme, PLAYBOOK, ProgrammeFacts.of(programme, PLAYBOOK, null, List.of()), Rules.standard());
    }

    private static Symptom symptom(Diagnosis diagnosis, String id) {
        return diagnosis.symptoms().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Diagnosis.Advice advice(Diagnosis diagnosis, String strategy) {
        return diagnosis.recommendations().stream()
                .filter(a -> a.recommendation().strategy().equals(strategy))
                .findFirst()
                .orElseThrow();
    }
}
