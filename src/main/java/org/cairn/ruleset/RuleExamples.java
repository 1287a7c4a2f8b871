package org.cairn.ruleset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.assessment.BrokenRuleFile;
import org.cairn.assessment.RuleFiles;
import org.cairn.ruleset.RuleExample.Kind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads the examples beside the rules.
 *
 * <pre>
 * - rule: X3-reuse
 *   cases:
 *     - {expect: AMBER, facts: {reuse-share: 0.2}}
 * - gate: G1
 *   given: {phase-done-share/P1: 1, npv: 100}
 *   cases:
 *     - {expect: KILL, facts: {npv: -1}}
 * - strategy: S2.2
 *   cases:
 *     - {expect: 8, facts: {C2.2: 8}}
 * </pre>
 */
public final class RuleExamples {

    private static final String FOLDER = "examples/";
    private static final int MOST_CHARACTERS = 1_000_000;

    private RuleExamples() {}

    /** All examples in order of files; throws {@link BrokenRuleFile} naming file and entry that cannot be read. */
    public static List<RuleExample> read(RuleFiles files) {
        List<RuleExample> all = new ArrayList<>();
        files.names().stream()
                .filter(name -> name.startsWith(FOLDER))
                .forEach(name -> all.addAll(read(name, new String(files.get(name), StandardCharsets.UTF_8))));
        return all;
    }

    private static List<RuleExample> read(String file, String text) {
        List<RuleExample> examples = new ArrayList<>();
        int entry = 0;
        for (Object read : list(file, "", yaml(file, text))) {
            String place = "entry " + ++entry;
            Map<String, Object> map = map(file, place, read);
            Kind kind = kind(file, place, map);
            String about = String.valueOf(map.get(key(kind)));
            Map<String, Object> given = map.containsKey("given") ? map(file, place, map.get("given")) : Map.of();
            int number = 0;
            for (Object one : list(file, place, map.getOrDefault("cases", ""))) {
                String where = place + ", case " + ++number;
                examples.add(example(file, where, kind, about, given, map(file, where, one)));
            }
        }
        return examples;
    }

    private static RuleExample example(
            String file, String where, Kind kind, String about, Map<String, Object> given, Map<String, Object> one) {
        if (!one.containsKey("expect")) {
            throw new BrokenRuleFile(file, "", where, "«expect» is missing");
        }
        Map<String, Object> facts = new TreeMap<>(given);
        facts.putAll(map(file, where, one.getOrDefault("facts", Map.of())));
        RuleExample example = new RuleExample(file, where, kind, about, facts, String.valueOf(one.get("expect")));
        try {
            example.sheet();
        } catch (IllegalArgumentException e) {
            BrokenRuleFile broken = new BrokenRuleFile(file, "", where, "a fact cannot be read: " + e.getMessage());
            broken.initCause(e);
            throw broken;
        }
        return example;
    }

    private static Object yaml(String file, String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CHARACTERS);
        limits.setMaxAliasesForCollections(0);
        try {
            return new Yaml(new SafeConstructor(limits)).load(text);
        } catch (YAMLException e) {
            String line = e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                    ? "line " + (marked.getProblemMark().getLine() + 1)
                    : "";
            BrokenRuleFile broken = new BrokenRuleFile(file, "", line, "this is no YAML that can be read");
            broken.initCause(e);
            throw broken;
        }
    }

    private static Kind kind(String file, String place, Map<String, Object> entry) {
        List<Kind> kinds = List.of(Kind.values()).stream()
                .filter(k -> entry.containsKey(key(k)))
                .toList();
        if (kinds.size() != 1) {
            throw new BrokenRuleFile(file, "", place, "an entry names one of rule, gate, strategy");
        }
        return kinds.get(0);
    }

    private static String key(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static List<?> list(String file, String place, Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new BrokenRuleFile(file, "", place, "a list belongs here");
    }

    private static Map<String, Object> map(String file, String place, Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> named = new LinkedHashMap<>();
            map.forEach((k, v) -> named.put(String.valueOf(k), v == null ? "null" : v));
            return named;
        }
        throw new BrokenRuleFile(file, "", place, "names and values belong here");
    }
}
