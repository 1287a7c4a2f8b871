package org.cairn.report.office;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cairn.operation.TemporaryFiles;

/** LibreOffice as a program on this machine; each run has a profile of its own and an end. */
final class LibreOffice {

    private static final List<String> NAMES = List.of("soffice", "libreoffice", "soffice.exe");
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Path program;

    private LibreOffice(Path program) {
        this.program = program;
    }

    /** The program, if it is on the path. */
    static Optional<LibreOffice> find() {
        String path = System.getenv("PATH");
        return Stream.of((path == null ? "" : path).split(File.pathSeparator))
                .filter(d -> !d.isEmpty())
                .flatMap(d -> NAMES.stream().map(n -> Path.of(d, n)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(LibreOffice::new);
    }

    /** Converts files to a format, such as {@code pdf}, in a folder. */
    void convert(String format, Path folder, List<Path> files) throws IOException {
        Path profile = Files.createTempDirectory(folder, "profile-");
        try {
            Stream<String> command = Stream.concat(
                    Stream.of(
                            program.toString(),
                            "-env:UserInstallation=" + profile.toUri(),
                            "--headless",
                            "--norestore",
                            "--convert-to",
                            format,
                            "--outdir",
                            folder.toString()),
                    files.stream().map(Path::toString));
            run(new ProcessBuilder(command.toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } finally {
            TemporaryFiles.delete(profile);
        }
    }

    private static void run(Process process) throws IOException {
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(
                        "LibreOffice took longer than " + LONGEST.toMinutes() + " minutes and was stopped");
            }
            if (process.exitValue() != 0) {
                throw new IOException("LibreOffice ended with code " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the conversion was interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
