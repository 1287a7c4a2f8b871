package org.cairn.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What can be typed, for those who ask. */
public final class Help {

    private static final Map<String, String> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("plan", """
                plan FILE --out DIR [--profile P.yaml] [--template T.pptx] [--seconds 5] [--threads N] [--seed 1] [--simulate 2000] [--correlation 0]
                    reads an import form, a list with its profile, or a project plan; writes plan.json, workbook.xlsx and deck.pptx""");
        COMMANDS.put("schedule", """
                schedule [--seconds 5] [--schedules N] [--threads 1] [--seed 1] [--starts DIR] FILE...
                    solves PSPLIB .sm, .rcp and multi-project .mp files; prints a line of CSV for each""");
        COMMANDS.put("audit", """
                audit head | audit export FILE | audit verify [FILE] [--head N:HASH]
                    prints the end of the audit chain, writes it as a file, checks it""");
        COMMANDS.put("backup", """
                backup FILE
                    writes all of the store of one moment""");
        COMMANDS.put("restore", """
                restore FILE
                    fills an empty store from a back-up""");
    }

    private Help() {}

    /** Whether these words ask what can be typed. */
    public static boolean isAsked(String... words) {
        return Arrays.stream(words).anyMatch(w -> w.equals("--help") || w.equals("-h"))
                || words.length > 0 && words[0].equals("help");
    }

    /** All commands, or the one that the first word names. */
    public static String text(String... words) {
        String one = words.length == 0 ? null : COMMANDS.get(words[0]);
        String commands = one != null
                ? one
                : COMMANDS.values().stream().collect(Collectors.joining("\n"))
                        + "\n(nothing)\n    serves, on port 8080";
        return commands + "\n";
    }

    /** What to answer to a first word that is no command. */
    public static String unknown(String word) {
        return word + ": command: is none; there are " + String.join(", ", COMMANDS.keySet())
                + ", and none at all to serve (--help says more)\n";
    }
}
