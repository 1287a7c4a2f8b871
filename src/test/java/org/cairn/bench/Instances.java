package org.cairn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.exchange.PsplibFile;
import org.cairn.schedule.Network;

/** Public instances with the best makespan that is known; in the folder that {@code CAIRN_BENCH} names. */
public final class Instances {

    private static final Path FOLDER =
            Path.of(Optional.ofNullable(System.getenv("CAIRN_BENCH")).orElse("../shared/bench"));

    private Instances() {}

    /** One instance. {@code known} is the reference makespan; {@code closed} says that nothing can be shorter. */
    public record Instance(String name, Network network, int known, boolean closed) {}

    /** A set of PSPLIB, in the order of its file names. */
    public static List<Instance> psplib(String set) throws IOException {
        return read(FOLDER.resolve("psplib").resolve(set), references("psplib/best_known.csv", 2, 3));
    }

    /** The multi-project instances for which the baseline has a makespan. */
    static List<Instance> mpsplib() throws IOException {
        return read(FOLDER.resolve("mpsplib"), references("mpsplib/msproject_baseline.csv", 1, -1));
    }

    /** So many of them, evenly spread. */
    public static List<Instance> spread(List<Instance> all, int count) {
        List<Instance> some = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            some.add(all.get(k * all.size() / count));
        }
        return some;
    }

    private static List<Instance> read(Path folder, Map<String, String[]> references) throws IOException {
        List<Instance> all = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                String[] known =
                        references.get(name.substring(0, name.lastIndexOf('.')).toLowerCase(Locale.ROOT));
                if (known != null) {
                    all.add(new Instance(
                            name, PsplibFile.read(file), Integer.parseInt(known[0]), known[1].equals("1")));
                }
            }
        }
        return all;
    }

    private static Map<String, String[]> references(String file, int makespan, int closed) throws IOException {
        Map<String, String[]> known = new HashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve(file))) {
            String[] cells = line.split(",");
            if (!cells[0].equals("instance")) {
                known.put(
                        cells[0].toLowerCase(Locale.ROOT),
                        new String[] {cells[makespan], closed < 0 ? "0" : cells[closed]});
            }
        }
        return known;
    }
}
