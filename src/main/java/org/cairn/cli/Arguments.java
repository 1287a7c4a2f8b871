package org.cairn.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words after a command: options with one value each, and files. */
final class Arguments {

    private final String command;
    private final Map<String, String> options = new HashMap<>();
    private final List<Path> files = new ArrayList<>();

    /** Throws {@link Usage} for an option that the command does not know, or one without its value. */
    Arguments(String command, Set<String> known, String... words) {
        this.command = command;
        for (int k = 0; k < words.length; k++) {
            String word = words[k];
            if (!word.startsWith("--")) {
                files.add(Path.of(word));
            } else if (!known.contains(word)) {
                throw new Usage(command + ": " + word + ": is no option of this command; there are "
                        + String.join(", ", known.stream().sorted().toList()));
            } else if (k + 1 == words.length) {
                throw new Usage(command + ": " + word + ": needs a value");
            } else {
                options.put(word, words[++k]);
            }
        }
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    @Nullable
    String text(String option) {
        return options.get(option);
    }

    @Nullable
    Path path(String option) {
        String value = options.get(option);
        return value == null ? null : Path.of(value);
    }

    double number(String option, double otherwise, double least, double most) {
        String text = options.get(option);
        if (text == null) {
            return otherwise;
        }
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new Usage(command + ": " + option + ": «" + text + "» is no number");
        }
        throw new Usage("%s: %s: «%s» is out of range, %s to %s are possible"
                .formatted(command, option, text, plain(least), plain(most)));
    }

    private static String plain(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** Words on the command line that make no sense. */
    static final class Usage extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Usage(String message) {
            super(message);
        }
    }
}
