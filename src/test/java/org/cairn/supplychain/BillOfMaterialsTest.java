package org.cairn.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the product is made of, as the build wrote it down: nothing known to be weak, nothing whose licence spreads. */
class BillOfMaterialsTest {

    private static final Path BILL = Path.of("target/classes/META-INF/sbom/application.cdx.json");

    private static List<JsonNode> components;

    @BeforeAll
    static void read() throws IOException {
        JsonNode bill = JsonMapper.builder().build().readTree(Files.readAllBytes(BILL));
        components = new ArrayList<>();
        bill.get("components").forEach(components::add);
    }

    @Test
    void the_bill_lists_what_is_shipped_and_not_what_tests_use() {
        Set<String> names = components.stream().map(BillOfMaterialsTest::name).collect(Collectors.toSet());

        assertThat(names)
                .contains("org.camunda.bpm:camunda-engine", "org.apache.poi:poi-ooxml", "com.h2database:h2")
                .doesNotContain("org.assertj:assertj-core", "com.microsoft.playwright:playwright");
        assertThat(components)
                .allSatisfy(c ->
                        assertThat(c.has("hashes")).as(name(c) + " has a hash").isTrue());
    }

    @Test
    void nothing_is_older_than_the_first_safe_version() throws IOException {
        Map<String, String> versions = components.stream()
                .collect(Collectors.toMap(
                        BillOfMaterialsTest::name, c -> c.get("version").asString(), (a, b) -> older(a, b) ? a : b));

        List<String> weak = lines("floor.csv")
                .skip(1)
                .map(line -> line.split(",", 3))
                .filter(row -> versions.containsKey(row[0]) && older(versions.get(row[0]), row[1]))
                .map(row -> row[0] + " " + versions.get(row[0]) + " is older than " + row[1] + ": " + row[2])
                .toList();

        assertThat(weak).isEmpty();
    }

    @Test
    void every_component_may_be_shipped_under_one_of_its_licences() throws IOException {
        Set<String> allowed = lines("licences.txt").collect(Collectors.toSet());

        List<String> forbidden = components.stream()
                .filter(c -> licences(c).stream().noneMatch(allowed::contains))
                .map(c -> name(c) + " is under " + licences(c))
                .toList();

        assertThat(forbidden).isEmpty();
    }

    @Test
    void an_older_version_is_told_from_a_newer_one() {
        assertThat(older("42.7.6", "42.7.7")).isTrue();
        assertThat(older("42.7.14", "42.7.7")).isFalse();
        assertThat(older("3.1.5.RELEASE", "3.1.2")).isFalse();
        assertThat(older("2.0-rc1", "2.0")).isTrue();
    }

    private static boolean older(String version, String floor) {
        return new ComparableVersion(version).compareTo(new ComparableVersion(floor)) < 0;
    }

    private static String name(JsonNode component) {
        return component.path("group").asString() + ":" + component.path("name").asString();
    }

    private static List<String> licences(JsonNode component) {
        List<String> found = new ArrayList<>();
        component.path("licenses").forEach(l -> {
            JsonNode licence = l.path("license");
            found.add(
                    licence.has("id")
                            ? licence.get("id").asString()
                            : licence.path("name").asString());
            found.add(l.path("expression").asString());
        });
        found.removeIf(String::isBlank);
        return found;
    }

    private static Stream<String> lines(String file) throws IOException {
        try (InputStream in = BillOfMaterialsTest.class.getResourceAsStream("/supply-chain/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
    }
}
