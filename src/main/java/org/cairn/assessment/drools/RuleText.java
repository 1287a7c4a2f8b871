package org.cairn.assessment.drools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.assessment.BrokenRuleFile;
import org.cairn.assessment.RuleDescription;

/**
 * Reads rules in the small language that a rule set may use, and refuses everything else.
 *
 * <p>Rules are code, and the engine's own language can do whatever Java can. So a rule file is read word by word before the
 * engine sees it: patterns over {@code Fact} with comparisons of its parts, and a right-hand side that records one verdict
 * with a reason. There is no way to name another type, to assign, or to call anything else; a backslash, with which
 * Java hides other characters, is refused wherever it stands.
 */
final class RuleText {

    private static final Pattern WORD = Pattern.compile(
            "(?<space>\\s+|//[^\\n]*)|(?<text>\"[^\"\\\\\\n]*\")"
                    + "|(?<number>\\d+(?:\\.\\d+)?)|(?<name>[$A-Za-z_][$\\w]*)|(?<sign>&&|\\|\\||==|!=|>=|<=|[-<>!(),:;.+*/@])");
    private static final Set<String> HEADS = Set.of("id", "criterion", "source", "raises");
    private static final Set<String> PARTS =
            Set.of("key", "subject", "group", "known", "value", "isKnown", "true", "false", "verdicts", "green");
    private static final Set<String> CALLS = Set.of("value", "isKnown", "green");
    private static final Set<String> VERDICTS = Set.of("judge", "raise", "clear", "unknown");
    private static final List<String> PREAMBLE = List.of(
            "package org . cairn . rules ;",
            "import org . cairn . assessment . Fact ;",
            "import org . cairn . assessment . drools . Verdicts ;",
            "global Verdicts verdicts ;",
            "dialect \"java\"");

    private final String file;
    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;

    private RuleText(String file, String text) {
        this.file = file;
        this.text = text;
    }

    private record Word(String kind, String text, int from, int to) {}

    /** Throws {@link BrokenRuleFile} naming the line and the word that is not allowed there. */
    static List<RuleDescription> read(String file, String text) {
        RuleText rules = new RuleText(file, text);
        rules.split();
        return rules.file();
    }

    private void split() {
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (matcher.lookingAt()) {
            for (String kind : List.of("text", "number", "name", "sign")) {
                if (matcher.group(kind) != null) {
                    words.add(new Word(kind, matcher.group(), matcher.start(), matcher.end()));
                }
            }
            end = matcher.end();
            matcher.region(end, text.length());
        }
        if (end < text.length()) {
            throw broken(end, "«" + text.charAt(end) + "» is not allowed in a rule");
        }
    }

    private List<RuleDescription> file() {
        PREAMBLE.forEach(line -> Stream.of(line.split(" ")).forEach(this::take));
        List<RuleDescription> rules = new ArrayList<>();
        while (at < words.size()) {
            rules.add(rule());
        }
        return rules;
    }

    private RuleDescription rule() {
        int from = take("rule").from();
        String name = takeText();
        Map<String, String> heads = new HashMap<>();
        while (next().text().equals("@")) {
            take("@");
            String head = takeOneOf(HEADS);
            take("(");
            heads.put(head, takeText());
            take(")");
        }
        for (String head : List.of("id", "criterion", "source")) {
            if (!heads.containsKey(head)) {
                throw broken(from, "rule «" + name + "» has no @" + head);
            }
        }
        take("when");
        do {
            pattern();
        } while (!next().text().equals("then"));
        String reason = verdict();
        int to = take("end").to();
        return new RuleDescription(
                heads.getOrDefault("id", ""),
                name,
                heads.getOrDefault("criterion", ""),
                heads.getOrDefault("source", ""),
                Stream.of(heads.getOrDefault("raises", "").split(" "))
                        .filter(m -> !m.isEmpty())
                        .toList(),
                reason,
                file,
                text.substring(from, to));
    }

    /** {@code $name : Fact(…)} with comparisons of the parts of facts. */
    private void pattern() {
        takeVariable();
        take(":");
        take("Fact");
        take("(");
        for (int open = 1; open > 0; ) {
            Word word = takeAny();
            boolean call = next().text().equals("(");
            switch (word.kind()) {
                case "name" -> {
                    boolean allowed = word.text().startsWith("$") || PARTS.contains(word.text());
                    if (!allowed || call && !CALLS.contains(word.text())) {
                        throw refused(word);
                    }
                }
                case "sign" -> {
                    if (List.of(";", ":", "@").contains(word.text())) {
                        throw refused(word);
                    }
                    open += word.text().equals("(") ? 1 : word.text().equals(")") ? -1 : 0;
                }
                default -> {
                    if (call) {
                        throw refused(word);
                    }
                }
            }
        }
    }

    /** Records one verdict; gives its reason. */
    private String verdict() {
        Stream.of("then", "verdicts", ".").forEach(this::take);
        takeOneOf(VERDICTS);
        Stream.of("(", "drools", ".", "getRule", "(", ")", ",").forEach(this::take);
        Word said = next();
        String reason = takeText();
        if (!reason.strip().endsWith(".")) {
            throw broken(said.from(), "the reason «" + reason + "» must be a sentence");
        }
        do {
            take(",");
            takeVariable();
        } while (next().text().equals(","));
        take(")");
        take(";");
        return reason;
    }

    private Word next() {
        return at < words.size() ? words.get(at) : new Word("sign", "", text.length(), text.length());
    }

    private Word takeAny() {
        Word word = next();
        if (word.text().isEmpty()) {
            throw broken(word.from(), "the rule is not complete");
        }
        at++;
        return word;
    }

    private Word take(String wanted) {
        Word word = takeAny();
        if (!word.text().equals(wanted)) {
            throw broken(word.from(), "«" + word.text() + "» stands where «" + wanted + "» belongs");
        }
        return word;
    }

    private String takeOneOf(Set<String> allowed) {
        Word word = takeAny();
        if (!allowed.contains(word.text())) {
            throw refused(word);
        }
        return word.text();
    }

    private void takeVariable() {
        Word word = takeAny();
        if (!word.text().startsWith("$")) {
            throw broken(word.from(), "«" + word.text() + "» stands where a $name belongs");
        }
    }

    private String takeText() {
        Word word = takeAny();
        if (!word.kind().equals("text")) {
            throw broken(word.from(), "«" + word.text() + "» stands where a text in quotes belongs");
        }
        return word.text().substring(1, word.text().length() - 1);
    }

    private BrokenRuleFile refused(Word word) {
        return broken(word.from(), "«" + word.text() + "» is not allowed in a rule");
    }

    private BrokenRuleFile broken(int position, String reason) {
        long line = text.substring(0, position).chars().filter(c -> c == '\n').count() + 1;
        return new BrokenRuleFile(file, "", "line " + line, reason);
    }
}
