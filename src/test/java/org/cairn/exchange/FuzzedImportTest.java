package org.cairn.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Good files, damaged at random in the same way each time. */
class FuzzedImportTest {

    private static final Path SEEDS = Path.of("src", "test", "resources", "fuzz");
    private static final String[] WORDS = {
        "-1", "2147483647", "99999999999", "\"", "\n", "<!DOCTYPE x>", "\u0000", "é", "9".repeat(40)
    };

    @ParameterizedTest
    @CsvSource({"CSV, 600", "XLSX, 40", "PLAN, 80", "PSPLIB, 1500"})
    void damaged_files_are_taken_or_refused_with_a_reason(FuzzedImport.Kind kind, int times) throws IOException {
        List<byte[]> seeds = seeds(kind);
        Random random = new Random(kind.ordinal());
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            byte[] data = damaged(seeds.get(i % seeds.size()), random);
            try {
                FuzzedImport.read(kind, data);
            } catch (RuntimeException | Error fault) {
                broken.add(fault + " for " + new String(data, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(broken).isEmpty();
    }

    /** What broke a reader once. */
    @ParameterizedTest
    @ValueSource(strings = {"-1", "2000000000", "3"})
    void a_number_of_jobs_that_is_no_number_of_jobs_is_refused(String jobs) throws IOException {
        String text = Files.readString(SEEDS.resolve("psplib/small.sm"));

        FuzzedImport.read(
                FuzzedImport.Kind.PSPLIB, text.replace("):  4", "):  " + jobs).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sections_that_overlap_are_refused() {
        FuzzedImport.read(
                FuzzedImport.Kind.PSPLIB,
                "jobs (incl. supersource/sink ): 1\n- renewable : 1\nPRECEDENCE RELATIONS:REQUESTS/DURATIONS:RESOURCEAVAILABILITIES:"
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static List<byte[]> seeds(FuzzedImport.Kind kind) throws IOException {
        try (Stream<Path> files = Files.list(SEEDS.resolve(kind.name().toLowerCase(Locale.ROOT)))) {
            List<byte[]> seeds = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
            return seeds;
        }
    }

    /** One to four bytes changed, cut out, doubled, or replaced by a word that readers dislike. */
    private static byte[] damaged(byte[] seed, Random random) {
        byte[] data = seed;
        for (int k = random.nextInt(4); k >= 0; k--) {
            int at = random.nextInt(Math.max(1, data.length));
            byte[] head = Arrays.copyOf(data, at);
            byte[] tail = Arrays.copyOfRange(data, Math.min(data.length, at + random.nextInt(8)), data.length);
            byte[] middle = random.nextBoolean()
                    ? new byte[] {(byte) random.nextInt(256)}
                    : WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8);
            data = new byte[head.length + middle.length + tail.length];
            System.arraycopy(head, 0, data, 0, head.length);
            System.arraycopy(middle, 0, data, head.length, middle.length);
            System.arraycopy(tail, 0, data, head.length + middle.length, tail.length);
        }
        return data;
    }
}
