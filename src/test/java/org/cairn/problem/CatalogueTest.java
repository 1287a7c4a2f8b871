package org.cairn.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import javax.sql.DataSource;
import org.cairn.report.TemplateRefused;
import org.cairn.workflow.TaskRefused;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Every refusal of the domain has a kind, and every kind a status and its texts. */
class CatalogueTest {

    /** Refusal → what its kinds begin with. */
    private static final Map<String, String> SUBJECTS = Map.of(
            "TaskRefused", "task",
            "DecisionRefused", "gate",
            "CaseRefused", "case",
            "PlaybookRefused", "playbook",
            "ScenarioRefused", "scenario",
            "RuleSetRefused", "rules",
            "FindingRefused", "finding",
            "StrategyRefused", "strategy",
            "AnswersRefused", "answers",
            "TemplateRefused", "template");

    @Test
    void every_reason_of_every_refusal_has_a_kind() {
        List<String> without = new ArrayList<>();
        for (JavaClass refusal : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.cairn")) {
            if (refusal.getSimpleName().endsWith("Refused")
                    && refusal.isTopLevelClass()
                    && refusal.isAssignableTo(RuntimeException.class)
                    && !refusal.isEquivalentTo(Refused.class)) {
                without.addAll(reasonsWithoutKind(refusal.reflect()));
            }
        }

        assertThat(without)
                .as("Add a kind to ProblemKind, its two texts to both bundles, and a line to Catalogue")
                .isEmpty();
    }

    @Test
    void a_row_that_another_holds_too_long_is_a_conflict_and_no_fault() throws SQLException {
        DataSource store = new DriverManagerDataSource("jdbc:h2:mem:held;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=50");
        JdbcClient late = JdbcClient.create(store);
        late.sql("create table act (name varchar(9) primary key)").update();
        try (Connection first = store.getConnection()) {
            first.setAutoCommit(false);
            first.createStatement().executeUpdate("insert into act values ('same')");

            Throwable thrown = catchThrowable(
                    () -> late.sql("insert into act values ('same')").update());

            assertThat(Catalogue.find(thrown))
                    .hasValueSatisfying(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CONFLICT));
        }
    }

    private static List<String> reasonsWithoutKind(Class<?> refusal) {
        String subject = SUBJECTS.get(refusal.getSimpleName());
        if (subject == null) {
            return List.of(refusal.getSimpleName() + " is not in the catalogue");
        }
        return Arrays.stream(refusal.getDeclaredClasses())
                .filter(Class::isEnum)
                .flatMap(e -> Arrays.stream(e.getEnumConstants()))
                .map(reason -> (Enum<?>) reason)
                .filter(reason -> ProblemKind.of(subject, reason) == ProblemKind.INVALID)
                .map(reason -> subject + " " + reason)
                .toList();
    }

    @Test
    void every_kind_has_a_title_and_a_text_and_nothing_else_is_explained() throws IOException {
        Properties texts = new Properties();
        try (Reader in =
                Files.newBufferedReader(Path.of("src/main/resources/messages.properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        for (ProblemKind kind : ProblemKind.values()) {
            assertThat(texts.getProperty("problem." + kind.code()))
                    .as(kind.code())
                    .isNotBlank();
            assertThat(texts.getProperty(kind.text())).as(kind.text()).isNotBlank();
        }
        assertThat(texts.stringPropertyNames().stream()
                        .filter(k -> k.startsWith("problem.") && !k.startsWith("problem.field."))
                        .map(k -> k.replaceFirst("^problem\\.", "").replaceFirst("\\.detail$", ""))
                        .filter(k -> ProblemKind.find(k).isEmpty()))
                .isEmpty();
    }

    @Test
    void a_held_task_names_its_holder() {
        TaskRefused held = new TaskRefused(TaskRefused.Reason.HELD_BY_ANOTHER, "held", List.of(), "team");

        assertThat(Catalogue.find(held)).contains(Problem.of(ProblemKind.TASK_HELD_BY_ANOTHER, "team"));
    }

    @Test
    void an_incomplete_task_names_what_is_missing() {
        TaskRefused incomplete =
                new TaskRefused(TaskRefused.Reason.INCOMPLETE, "incomplete", List.of("the file"), null);

        assertThat(Catalogue.find(incomplete).orElseThrow().details())
                .containsExactly(new Problem.Detail("", "the file"));
    }

    @Test
    void an_incomplete_template_names_what_it_lacks() {
        TemplateRefused lacking = new TemplateRefused(List.of("a layout for a title"));

        assertThat(Catalogue.find(lacking).orElseThrow())
                .isEqualTo(new Problem(
                        ProblemKind.TEMPLATE_INCOMPLETE, "", List.of(new Problem.Detail("", "a layout for a title"))));
    }

    @Test
    void what_is_absent_is_not_found_and_what_nobody_foresaw_is_no_refusal() {
        assertThat(Catalogue.find(new NoSuchElementException("x"))).contains(Problem.of(ProblemKind.NOT_FOUND));
        assertThat(Catalogue.find(new IllegalStateException("secret"))).isEmpty();
    }
}
