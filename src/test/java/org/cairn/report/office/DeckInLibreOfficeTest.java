package org.cairn.report.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.cairn.report.PackSamples;
import org.cairn.report.Packs;
import org.cairn.report.ReportKind;
import org.cairn.report.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What LibreOffice makes of the decks: no word lies on another, none leaves its page or runs into the footer. All samples
 * with {@code -Dcairn.office.samples=all}, the most telling one otherwise.
 */
class DeckInLibreOfficeTest {

    private static final Pattern PAGE = Pattern.compile("<page width=\"([\\d.]+)\" height=\"([\\d.]+)\">");
    private static final Pattern WORD = Pattern.compile(
            "<word xMin=\"([\\d.-]+)\" yMin=\"([\\d.-]+)\" xMax=\"([\\d.-]+)\" yMax=\"([\\d.-]+)\">(.*?)</word>");
    private static final double FOOTER = 506;
    private static final double SHARED = 0.3;

    @TempDir
    private Path folder;

    @Test
    void words_lie_beside_each_other_and_above_the_footer() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.find().orElse(null);
        assumeTrue(office != null, "skipped: LibreOffice (soffice) is not on the path");
        assumeTrue(isOnPath("pdftotext"), "skipped: pdftotext (poppler) is not on the path");
        List<Path> decks = new ArrayList<>();
        for (var sample : samples().entrySet()) {
            decks.add(Files.write(
                    folder.resolve(sample.getKey() + ".pptx"), Packs.cached(ReportKind.DECK, sample.getValue())));
        }

        office.convert("pdf", folder, decks);

        for (String sample : samples().keySet()) {
            assertThat(problems(folder.resolve(sample + ".pdf"))).as(sample).isEmpty();
        }
    }

    @Test
    void a_deck_that_is_saved_there_opens_again_with_all_its_slides_and_charts() throws IOException {
        LibreOffice office = LibreOffice.find().orElse(null);
        assumeTrue(office != null, "skipped: LibreOffice (soffice) is not on the path");
        Map<String, Snapshot> samples = new LinkedHashMap<>(samples());
        samples.put("one", PackSamples.of(1));
        samples.put("empty", PackSamples.empty());
        List<Path> decks = new ArrayList<>();
        for (var sample : samples.entrySet()) {
            decks.add(Files.write(
                    folder.resolve(sample.getKey() + ".pptx"), Packs.cached(ReportKind.DECK, sample.getValue())));
        }
        Path saved = Files.createDirectory(folder.resolve("saved"));

        office.convert("pptx", saved, decks);

        for (Path deck : decks) {
            try (XMLSlideShow made = new XMLSlideShow(Files.newInputStream(deck));
                    XMLSlideShow again = new XMLSlideShow(Files.newInputStream(saved.resolve(deck.getFileName())))) {
                assertThat(again.getSlides()).as(deck.toString()).hasSameSizeAs(made.getSlides());
                assertThat(again.getCharts()).as(deck.toString()).hasSameSizeAs(made.getCharts());
            }
        }
    }

    private static Map<String, Snapshot> samples() {
        Map<String, Snapshot> samples = new LinkedHashMap<>();
        samples.put("long", PackSamples.longNames());
        if ("all".equals(System.getProperty("cairn.office.samples"))) {
            samples.put("demo", PackSamples.demo());
            samples.put("one", PackSamples.of(1));
            samples.put("many", PackSamples.of(400));
            samples.put("foreign", PackSamples.foreignNames());
            samples.put("empty", PackSamples.empty());
            samples.put("red", PackSamples.allRed());
        }
        return samples;
    }

    private List<String> problems(Path pdf) throws IOException, InterruptedException {
        Path words = folder.resolve(pdf.getFileName() + ".html");
        Process process = new ProcessBuilder("pdftotext", "-bbox", pdf.toString(), words.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        List<String> problems = new ArrayList<>();
        List<Word> page = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(words, StandardCharsets.UTF_8)) {
            Matcher start = PAGE.matcher(line);
            Matcher word = WORD.matcher(line);
            if (start.find()) {
                look(page, number, problems);
                page.clear();
                number++;
            } else if (word.find()) {
                page.add(Word.of(word));
            }
        }
        look(page, number, problems);
        return problems;
    }

    private static void look(List<Word> page, int number, List<String> problems) {
        for (int a = 0; a < page.size(); a++) {
            Word word = page.get(a);
            if (word.at().getMinX() < 0
                    || word.at().getMaxX() > 960
                    || word.at().getMaxY() > 540) {
                problems.add("page " + number + ": «" + word.text() + "» leaves the page");
            }
            if (word.at().getMinY() < FOOTER - 4 && word.at().getMaxY() > FOOTER + 6) {
                problems.add("page " + number + ": «" + word.text() + "» runs into the footer");
            }
            for (int b = a + 1; b < page.size(); b++) {
                if (word.liesOn(page.get(b))) {
                    problems.add("page " + number + ": «" + word.text() + "» lies on «"
                            + page.get(b).text() + "»");
                }
            }
        }
    }

    private static boolean isOnPath(String program) {
        for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /** A word where it stands, in points. */
    private record Word(String text, Rectangle2D at) {

        static Word of(Matcher m) {
            double x = Double.parseDouble(m.group(1));
            double y = Double.parseDouble(m.group(2));
            return new Word(
                    m.group(5),
                    new Rectangle2D.Double(
                            x, y, Double.parseDouble(m.group(3)) - x, Double.parseDouble(m.group(4)) - y));
        }

        /** Boxes of words are higher than their letters, so a little is shared by lines below each other. */
        boolean liesOn(Word other) {
            Rectangle2D shared = at.createIntersection(other.at);
            double area = shared.getWidth() > 0 && shared.getHeight() > 0 ? shared.getWidth() * shared.getHeight() : 0;
            double smaller = Math.min(at.getWidth() * at.getHeight(), other.at.getWidth() * other.at.getHeight());
            return area > SHARED * smaller;
        }
    }
}
