package org.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say everything, and pages ask only for what they say. */
class BundlesTest {

    private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[(}]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

    @Test
    void both_languages_have_the_same_keys_and_none_is_empty() throws IOException {
        Properties english = bundle("messages.properties");
        Properties german = bundle("messages_de.properties");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.values()).noneMatch(v -> v.toString().isBlank());
        assertThat(german.values()).noneMatch(v -> v.toString().isBlank());
    }

    @Test
    void a_text_takes_the_same_arguments_in_both_languages() throws IOException {
        Properties english = bundle("messages.properties");
        Properties german = bundle("messages_de.properties");

        assertThat(english.stringPropertyNames()).allSatisfy(key -> assertThat(arguments(german.getProperty(key)))
                .as(key)
                .isEqualTo(arguments(english.getProperty(key))));
    }

    @Test
    void pages_ask_only_for_texts_that_exist() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(Path.of("templates/pages"))) {
            for (Path page : pages.filter(p -> p.toString().endsWith(".html")).toList()) {
                Matcher key = KEY.matcher(Files.readString(page));
                while (key.find()) {
                    asked.add(key.group(1));
                }
            }
        }

        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(bundle("messages.properties").stringPropertyNames()).containsAll(asked);
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(text);
        while (argument.find()) {
            found.add(argument.group());
        }
        return found;
    }

    private static Properties bundle(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
