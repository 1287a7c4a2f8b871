package org.cairn.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.playbook.Playbook;

/** What is asked in a diagnosis: the playbook's dimensions, symptoms and success tests, in its order. */
public record Questionnaire(String playbook, List<Question> questions) {

    private static final double BEST_LEVEL = 5;
    private static final double FULL = 10;

    public Questionnaire {
        questions = List.copyOf(questions);
    }

    /** What a question asks for. */
    public enum Section {
        /** Maturity of a dimension, level 1 to 5. */
        DIMENSION,
        /** How badly a symptom hurts, 0 (not at all) to 10. */
        SYMPTOM,
        /** How far a success test is met, 0 (not at all) to 10. */
        SUCCESS_TEST
    }

    /**
     * A question.
     *
     * @param item id of the playbook's item
     * @param heading name of the challenge or factor that it belongs to; empty for a dimension
     * @param levels what the levels 1 to 5 of a dimension mean; empty elsewhere
     */
    public record Question(
            Section section,
            String item,
            String heading,
            String name,
            String text,
            double least,
            double most,
            List<String> levels) {

        public Question {
            levels = List.copyOf(levels);
        }
    }

    public static Questionnaire of(Playbook playbook) {
        Stream<Question> dimensions = playbook.dimensions().stream()
                .map(d -> new Question(Section.DIMENSION, d.id(), "", d.name(), d.text(), 1, BEST_LEVEL, d.levels()));
        Stream<Question> symptoms = playbook.challenges().stream()
                .flatMap(c -> c.symptoms().stream().map(s -> upToTen(Section.SYMPTOM, c.name(), s)));
        Stream<Question> tests = playbook.successFactors().stream()
                .flatMap(f -> f.tests().stream().map(t -> upToTen(Section.SUCCESS_TEST, f.name(), t)));
        return new Questionnaire(
                playbook.id(),
                Stream.of(dimensions, symptoms, tests).flatMap(s -> s).toList());
    }

    private static Question upToTen(Section section, String heading, Playbook.Item item) {
        return new Question(section, item.id(), heading, item.name(), item.text(), 0, FULL, List.of());
    }

    public Optional<Question> find(String item) {
        return questions.stream().filter(q -> q.item().equals(item)).findFirst();
    }
}
