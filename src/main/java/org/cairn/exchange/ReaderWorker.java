package org.cairn.exchange;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What runs in the process that reads one file: the readers of this product, and a watch that ends the process when they
 * neither finish nor let themselves be given up. Question and answer are files in a folder of its own.
 */
public final class ReaderWorker {

    static final int TOO_SLOW = 4;

    /** The word that starts it. */
    public static final String COMMAND = "read-one-file";

    /** After the readers' own limit. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReaderWorker() {}

    /** Reads what the folder named by the only word asks for, and ends the process. */
    public static void run(String[] words) {
        Path room = Path.of(words[0]);
        Request request = JSON.readValue(room.resolve("request.json"), Request.class);
        watch(request.work(), request.longest().plus(GRACE));
        Path profile = request.profile() == null ? null : Path.of(request.profile());
        BoundedReaders readers = new BoundedReaders(request.longest());
        Path file = Path.of(request.file());
        OutcomeText.write(
                request.trial()
                        ? new ImportOutcome.Rejected(readers.problems(file, request.name()))
                        : readers.read(file, request.name(), profile, request.asOf()),
                outcome(room));
        // a reader that was given up may still hold a thread
        Runtime.getRuntime().halt(0);
    }

    static Path outcome(Path room) {
        return room.resolve("outcome.json");
    }

    private static void watch(Duration work, Duration longest) {
        Thread watch = new Thread(
                () -> {
                    long end = System.nanoTime() + longest.toNanos();
                    while (ProcessHandle.current()
                                            .info()
                                            .totalCpuDuration()
                                            .orElse(Duration.ZERO)
                                            .compareTo(work)
                                    <= 0
                            && System.nanoTime() < end) {
                        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                    }
                    Runtime.getRuntime().halt(TOO_SLOW);
                },
                "watch");
        watch.setDaemon(true);
        watch.setPriority(Thread.MAX_PRIORITY);
        watch.start();
    }

    /**
     * What to read.
     *
     * @param trial whether a workbook is only to be opened, to see what that costs
     */
    record Request(
            String file,
            String name,
            boolean trial,
            @Nullable String profile,
            LocalDate asOf,
            Duration work,
            Duration longest) {

        /** Puts it into the folder and gives the words that start the process on it. */
        String[] leaveIn(Path room) {
            JSON.writeValue(room.resolve("request.json"), this);
            return new String[] {COMMAND, room.toString()};
        }
    }
}
