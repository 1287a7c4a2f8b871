package org.cairn.assessment.drools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The examples that live beside the rules. */
final class RuleExamples {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private RuleExamples() {}

    /** Facts and the colour that a rule must find in them; SILENT when it must say nothing. */
    record Example(String rule, List<Fact> facts, String expected) {

        FactSheet sheet() {
            return new FactSheet("p", "", TODAY, facts);
        }

        @Override
        public String toString() {
            return rule + " " + expected + " " + facts.stream().map(Fact::value).toList();
        }
    }

    @SuppressWarnings("unchecked")
    static Stream<Example> all() {
        return Stream.of("success-factors", "pitfalls", "business-case")
                .flatMap(file -> ((List<Map<String, Object>>) read("rules/examples/" + file + ".yaml")).stream())
                .flatMap(entry -> ((List<Map<String, Object>>) entry.get("cases"))
                        .stream()
                                .map(c -> new Example(
                                        String.valueOf(entry.get("rule")),
                                        facts((Map<String, Number>) c.get("facts")),
                                        String.valueOf(c.get("expect")))));
    }

    private static List<Fact> facts(Map<String, Number> facts) {
        return facts.entrySet().stream()
                .map(e -> {
                    String[] name = (e.getKey() + "/programme").split("/");
                    return e.getValue() == null
                            ? Fact.missing(name[0], name[1])
                            : known(name[0], name[1], e.getValue().doubleValue());
                })
                .toList();
    }

    static Fact known(String key, String subject, double value) {
        return Fact.known(key, subject, value, "test", TODAY, "tester");
    }

    private static Object read(String resource) {
        try (InputStream in = RuleExamples.class.getClassLoader().getResourceAsStream(resource)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
