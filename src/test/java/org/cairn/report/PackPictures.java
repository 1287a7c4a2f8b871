package org.cairn.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Writes the packs of all samples, to be looked at: {@code PackPictures DIR [SAMPLE…]}; then
 * {@code soffice --headless --convert-to pdf} and {@code pdftoppm -png} make pictures of them.
 */
final class PackPictures {

    private PackPictures() {}

    public static void main(String[] args) throws IOException {
        Map<String, Supplier<Snapshot>> samples = new LinkedHashMap<>();
        samples.put("demo", PackSamples::demo);
        samples.put("one", () -> PackSamples.of(1));
        samples.put("many", () -> PackSamples.of(400));
        samples.put("long", PackSamples::longNames);
        samples.put("foreign", PackSamples::foreignNames);
        samples.put("empty", PackSamples::empty);
        samples.put("red", PackSamples::allRed);
        Path directory = Files.createDirectories(Path.of(args[0]));
        for (var sample : samples.entrySet()) {
            boolean wanted = args.length == 1;
            for (int k = 1; k < args.length; k++) {
                wanted |= args[k].equals(sample.getKey());
            }
            if (wanted) {
                Snapshot snapshot = sample.getValue().get();
                for (ReportKind kind : List.of(ReportKind.WORKBOOK, ReportKind.DECK)) {
                    Path file = directory.resolve(sample.getKey() + "." + kind.ending());
                    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                        Documents.office().write(kind, "", snapshot, out, ReportProgress.SILENT);
                    }
                }
            }
        }
    }
}
