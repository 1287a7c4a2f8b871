package org.cairn.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.Cairn;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.annotation.Testable;
import org.springframework.modulith.core.ApplicationModules;

/** The table of arrows, the vendors' fences and the module borders hold, and each rule bites when it is broken. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cairn");

    private final HouseRules house = new HouseRules("org.cairn");

    @Test
    void packages_follow_the_arrows() {
        house.arrows().check(PRODUCT);
    }

    /** Tests of a class that is named otherwise would be compiled and never run; what only a nested class of a test inherits is abstract. */
    @Test
    void every_class_with_tests_is_named_so_that_the_build_runs_it() {
        List<JavaClass> withTests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages("org.cairn").stream()
                        .filter(c -> !c.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(c -> c.getMethods().stream().anyMatch(m -> m.isMetaAnnotatedWith(Testable.class)))
                        .toList();
        assertThat(withTests).hasSizeGreaterThan(100).allSatisfy(c -> assertThat(outermost(c))
                .endsWith("Test"));
    }

    private static String outermost(JavaClass nested) {
        return nested.getName().replaceAll("\\$.*", "");
    }

    @Test
    void every_package_is_in_the_table() {
        house.noUnknownRoom().check(PRODUCT);
    }

    @Test
    void features_of_the_pages_stay_apart() {
        house.featuresStayApart().check(PRODUCT);
    }

    @Test
    void a_folder_of_page_templates_has_a_package_of_its_name() throws IOException {
        Set<String> packages = PRODUCT.stream()
                .map(JavaClass::getPackageName)
                .filter(p -> p.startsWith("org.cairn.web."))
                .map(p -> p.substring("org.cairn.web.".length()))
                .collect(Collectors.toSet());
        try (Stream<Path> folders = Files.list(Path.of("templates/pages")).filter(Files::isDirectory)) {
            assertThat(folders.map(f -> f.getFileName().toString()))
                    .filteredOn(folder -> !folder.equals("components"))
                    .isNotEmpty()
                    .isSubsetOf(packages);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.camunda",
                "org.kie",
                "org.drools",
                "org.apache.poi",
                "org.mpxj",
                "net.sf.mpxj",
                "org.jgrapht",
                "org.apache.commons.csv"
            })
    void vendors_stay_inside_their_fence(String vendor) {
        house.fence(vendor).allowEmptyShould(true).check(PRODUCT);
    }

    @Test
    void cold_packages_stay_cold() {
        house.coldStaysCold().allowEmptyShould(true).check(PRODUCT);
    }

    @Test
    void time_and_chance_are_passed_in() {
        house.clocksArePassedIn().check(PRODUCT);
    }

    @Test
    void modules_keep_their_borders() {
        ApplicationModules.of(Cairn.class).verify();
    }

    /** One planted violation for each rule. */
    @Nested
    class A_planted_violation_is_found {

        private final JavaClasses planted = new ClassFileImporter().importPackages("org.cairn.architecture.planted");
        private final HouseRules rules = new HouseRules("org.cairn.architecture.planted");

        @Test
        void of_the_arrows() {
            assertBites(rules.arrows(), "schedule may not name programme");
        }

        @Test
        void of_the_features() {
            assertBites(rules.featuresStayApart(), "garden may not name orchard");
        }

        @Test
        void of_the_table() {
            assertBites(rules.noUnknownRoom(), "util");
        }

        @Test
        void of_a_fence() {
            assertBites(rules.fence("org.jgrapht"), "org.jgrapht");
        }

        @Test
        void of_the_cold_core() {
            assertBites(rules.coldStaysCold(), "org.springframework");
        }

        @Test
        void of_the_clock() {
            assertBites(rules.clocksArePassedIn(), "now()");
        }

        private void assertBites(ArchRule rule, String named) {
            var result = rule.evaluate(planted);
            assertThat(result.hasViolation()).isTrue();
            assertThat(result.getFailureReport().toString()).contains(named);
        }
    }
}
