package org.cairn.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.cairn.schedule.Capacity;
import org.cairn.schedule.InvalidNetwork;
import org.cairn.schedule.Network;
import org.cairn.schedule.NetworkBuilder;
import org.cairn.schedule.Precedence;

/** A benchmark network on disk; the format follows from the file's ending. */
public final class PsplibFile {

    private static final long LARGEST = 20L << 20;
    private static final int MOST_JOBS = 1_000_000;
    private static final int MOST_RESOURCES = 10_000;

    private PsplibFile() {}

    /** Reads and checks; throws {@link UnreadableFile} with file, line and reason. */
    public static Network read(Path file) {
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) > LARGEST) {
                throw new UnreadableFile(name, "file", "larger than 20 MB");
            }
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (name.endsWith(".sm")) {
                return singleMode(name, text);
            }
            if (name.endsWith(".rcp")) {
                return patterson(new Numbers(name, text));
            }
            if (name.endsWith(".mp")) {
                return multiProject(new Numbers(name, text));
            }
            throw new UnreadableFile(name, "file", "ends neither in .sm nor .rcp nor .mp");
        } catch (IOException e) {
            throw new UnreadableFile(name, "file", "cannot be read (" + e.getMessage() + ")");
        } catch (InvalidNetwork e) {
            throw new UnreadableFile(name, "network", String.valueOf(e.getMessage()));
        }
    }

    private static Network singleMode(String name, String text) {
        int jobs = after(name, text, "jobs (incl. supersource/sink )", MOST_JOBS);
        Numbers links = section(name, text, "PRECEDENCE RELATIONS:", "REQUESTS/DURATIONS:");
        Numbers requests = section(name, text, "REQUESTS/DURATIONS:", "RESOURCEAVAILABILITIES:");
        Numbers available = section(name, text, "RESOURCEAVAILABILITIES:", null);
        int resources = after(name, text, "- renewable", MOST_RESOURCES);
        int[][] successors = new int[jobs][];
        for (int i = 0; i < jobs; i++) {
            links.next("job number");
            links.next("modes");
            successors[i] = links.row("successor", links.within("number of successors", 0, jobs));
        }
        NetworkBuilder net = Network.builder();
        int[] duration = new int[jobs];
        int[][] demand = new int[jobs][];
        for (int i = 0; i < jobs; i++) {
            requests.next("job number");
            requests.next("mode");
            duration[i] = requests.next("duration");
            demand[i] = requests.row("demand", resources);
        }
        for (int r = 0; r < resources; r++) {
            net.resource("R" + (r + 1), Capacity.constant(available.next("capacity")));
        }
        for (int i = 0; i < jobs; i++) {
            net.activity(String.valueOf(i + 1), duration[i]);
            demands(net, i, demand[i]);
        }
        links(net, successors, 1);
        return net.build();
    }

    private static Network patterson(Numbers in) {
        int jobs = in.within("number of activities", 0, MOST_JOBS);
        int resources = in.within("number of resources", 0, MOST_RESOURCES);
        NetworkBuilder net = Network.builder();
        for (int r = 0; r < resources; r++) {
            net.resource("R" + (r + 1), Capacity.constant(in.next("capacity")));
        }
        int[][] successors = new int[jobs][];
        for (int i = 0; i < jobs; i++) {
            net.activity(String.valueOf(i + 1), in.next("duration"));
            demands(net, i, in.row("demand", resources));
            successors[i] = in.row("successor", in.within("number of successors", 0, jobs));
        }
        links(net, successors, 1);
        return net.build();
    }

    private static Network multiProject(Numbers in) {
        int jobs = in.within("number of activities", 0, MOST_JOBS);
        int resources = in.within("number of resources", 0, MOST_RESOURCES);
        in.next("number of projects");
        NetworkBuilder net = Network.builder();
        for (int r = 0; r < resources; r++) {
            net.resource("R" + (r + 1), Capacity.constant(in.next("capacity")));
        }
        int[][] successors = new int[jobs][];
        for (int i = 0; i < jobs; i++) {
            int project = in.next("project");
            int activity = net.activity(String.valueOf(i), in.next("duration"));
            net.project(activity, project).release(activity, in.next("release"));
            int uses = in.within("number of demands", 0, resources);
            for (int k = 0; k < uses; k++) {
                int resource = in.within("resource", 0, resources - 1);
                net.demand(activity, resource, in.next("amount"));
            }
            successors[i] = in.row("successor", in.within("number of successors", 0, jobs));
        }
        links(net, successors, 0);
        return net.build();
    }

    private static void demands(NetworkBuilder net, int activity, int[] units) {
        for (int r = 0; r < units.length; r++) {
            net.demand(activity, r, units[r]);
        }
    }

    private static void links(NetworkBuilder net, int[][] successors, int first) {
        for (int i = 0; i < successors.length; i++) {
            for (int successor : successors[i]) {
                net.link(i, successor - first, Precedence.Type.FS, 0);
            }
        }
    }

    private static int after(String name, String text, String label, int most) {
        int at = text.indexOf(label);
        int colon = at < 0 ? -1 : text.indexOf(':', at);
        if (colon < 0) {
            throw new UnreadableFile(name, "head", "has no line «" + label + "»");
        }
        return new Numbers(name, text.substring(colon + 1, Math.min(text.length(), colon + 40))).within(label, 0, most);
    }

    private static Numbers section(
            String name, String text, String from, @org.jspecify.annotations.Nullable String until) {
        int start = text.indexOf(from);
        int end = until == null ? text.length() : text.indexOf(until);
        if (start < 0 || end < start + from.length()) {
            throw new UnreadableFile(name, from, "this section is missing");
        }
        List<String> lines = new ArrayList<>(
                text.substring(start + from.length(), end).lines().toList());
        // the line after the title names the columns
        String body = String.join("\n", lines.subList(Math.min(2, lines.size()), lines.size()));
        return new Numbers(name + ": " + from, body.replace('*', ' ').replace('-', ' '));
    }

    /** Integers one after the other, with an error that says which one is missing. */
    private static final class Numbers {

        private final String where;
        private final StringTokenizer tokens;
        private int read;

        Numbers(String where, String text) {
            this.where = where;
            this.tokens = new StringTokenizer(text);
        }

        int next(String what) {
            if (!tokens.hasMoreTokens()) {
                throw new UnreadableFile(where, "number " + (read + 1), "ends where «" + what + "» should stand");
            }
            String token = tokens.nextToken();
            read++;
            try {
                return Integer.parseInt(token);
            } catch (NumberFormatException e) {
                throw new UnreadableFile(where, "number " + read, "«" + token + "» is no " + what);
            }
        }

        int within(String what, int least, int most) {
            int value = next(what);
            if (value < least || value > most) {
                throw new UnreadableFile(
                        where, "number " + read, what + " (" + value + ") must be " + least + " to " + most);
            }
            return value;
        }

        int[] row(String what, int length) {
            int[] row = new int[length];
            for (int k = 0; k < length; k++) {
                row[k] = next(what);
            }
            return row;
        }
    }
}
