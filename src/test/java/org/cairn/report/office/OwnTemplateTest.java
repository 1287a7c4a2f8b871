package org.cairn.report.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.cairn.report.Documents;
import org.cairn.report.PackSamples;
import org.cairn.report.ReportKind;
import org.cairn.report.ReportProgress;
import org.cairn.report.Snapshot;
import org.cairn.report.TemplateRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decks on templates that others built, each differently. */
class OwnTemplateTest {

    @TempDir
    private Path folder;

    @Test
    void one_in_four_to_three_with_the_usual_english_layouts() throws IOException {
        Path template = folder.resolve("four-to-three.pptx");
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide();
            try (var out = Files.newOutputStream(template)) {
                show.write(out);
            }
        }

        try (XMLSlideShow deck = deck(template)) {
            assertThat(deck.getPageSize().width).isEqualTo(720);
            assertThat(layouts(deck)).contains("Title Slide", "Title Only", "Section Header");
        }
        assertThat(problems(template)).isEmpty();
    }

    @Test
    void one_with_german_names_other_fonts_and_a_title_at_the_bottom() throws IOException {
        Path template = changed("bottom.pptx", text -> text.replace("name=\"Cover\"", "name=\"Titelfolie\"")
                .replace("name=\"Content\"><p:spTree>", "name=\"Nur Titel\"><p:spTree>")
                .replace("typeface=\"Arial\"", "typeface=\"Georgia\"")
                .replace("<a:off x=\"508000\" y=\"254000\"/>", "<a:off x=\"508000\" y=\"5588000\"/>")
                .replace("<a:off x=\"508000\" y=\"1320800\"/>", "<a:off x=\"508000\" y=\"254000\"/>")
                .replace("1F4E79", "7A1F5C"));

        try (XMLSlideShow deck = deck(template)) {
            assertThat(layouts(deck)).contains("Titelfolie", "Nur Titel");
        }
        assertThat(problems(template)).isEmpty();
    }

    @Test
    void one_that_has_a_single_nameless_layout_and_no_footer() throws IOException {
        Path template = changed("single.pptx", text -> text.replace("name=\"Cover\"", "name=\"1\"")
                .replace("name=\"Content\"><p:spTree>", "name=\"2\"><p:spTree>")
                .replace("name=\"Section\"", "name=\"3\"")
                .replace(" type=\"obj\"", "")
                .replace(" type=\"title\" preserve", " preserve")
                .replace(" type=\"secHead\"", "")
                .replaceAll("<p:ph type=\"ftr\"[^>]*/>", "")
                .replaceAll("<p:ph type=\"sldNum\"[^>]*/>", ""));

        try (XMLSlideShow deck = deck(template)) {
            assertThat(deck.getSlides()).hasSizeGreaterThan(20);
            assertThat(text(deck.getSlides().get(4))).contains("Snapshot");
        }
        assertThat(problems(template)).allMatch(p -> p.contains("no description"));
    }

    @Test
    void one_that_another_program_saved() throws IOException {
        LibreOffice office = LibreOffice.find().orElse(null);
        assumeTrue(office != null, "skipped: LibreOffice (soffice) is not on the path");
        Path original = Files.copy(Path.of("templates/office/steering-deck.pptx"), folder.resolve("saved-again.pptx"));
        Path saved = Files.createDirectories(folder.resolve("saved"));
        office.convert("pptx", saved, List.of(original));

        Path template = saved.resolve("saved-again.pptx");

        try (XMLSlideShow deck = deck(template)) {
            assertThat(deck.getSlides()).hasSizeGreaterThan(20);
        }
        assertThat(problems(template)).isEmpty();
    }

    @Test
    void one_without_a_title_is_refused_and_told_what_it_lacks() {
        assertThatThrownBy(() -> deck(changed(
                        "untitled.pptx",
                        text -> text.replaceAll("<p:ph type=\"(ctrT|t)itle\"/>", "<p:ph type=\"pic\"/>"))))
                .isInstanceOfSatisfying(TemplateRefused.class, refused -> assertThat(refused.missing())
                        .singleElement()
                        .asString()
                        .contains("a layout with a title"));
    }

    @Test
    void one_that_leaves_no_room_is_refused_with_its_measures() {
        assertThatThrownBy(() -> deck(changed(
                        "narrow.pptx",
                        text -> text.replace(
                                "<a:ext cx=\"11176000\" cy=\"5029200\"/>", "<a:ext cx=\"5080000\" cy=\"1270000\"/>"))))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("room for content")
                .hasMessageContaining("400 × 100 points");
    }

    @Test
    void a_file_that_is_no_presentation_is_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.pptx"), "not a presentation");

        assertThatThrownBy(() -> Documents.office(text))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("notes.pptx");
    }

    /** What is wrong with decks on it: of all samples with {@code -Dcairn.office.samples=all}, else of the most telling. */
    private static List<String> problems(Path template) throws IOException {
        List<Snapshot> samples = "all".equals(System.getProperty("cairn.office.samples"))
                ? DeckLayoutTest.samples().map(a -> (Snapshot) a.get()[1]).toList()
                : List.of(PackSamples.longNames(), PackSamples.empty());
        List<String> problems = new ArrayList<>();
        for (Snapshot sample : samples) {
            try (XMLSlideShow deck = deck(template, sample)) {
                LayoutProblems.of(deck).stream()
                        .limit(8)
                        .map(p -> sample.programme().name() + ": " + p)
                        .forEach(problems::add);
            }
        }
        return problems;
    }

    private static XMLSlideShow deck(Path template) throws IOException {
        return deck(template, PackSamples.demo());
    }

    private static XMLSlideShow deck(Path template, Snapshot snapshot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Documents.office(template).write(ReportKind.DECK, "", snapshot, out, ReportProgress.SILENT);
        return new XMLSlideShow(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> layouts(XMLSlideShow deck) {
        return deck.getSlides().stream()
                .map(s -> s.getSlideLayout().getName())
                .distinct()
                .toList();
    }

    private static String text(XSLFSlide slide) {
        StringBuilder text = new StringBuilder();
        slide.getShapes().forEach(s -> {
            if (s instanceof org.apache.poi.xslf.usermodel.XSLFTextShape of) {
                text.append(of.getText()).append('\n');
            }
        });
        return text.toString();
    }

    /** The shipped template's parts with other words in them. */
    private Path changed(String name, UnaryOperator<String> change) throws IOException {
        Path parts = folder.resolve(name + "-parts");
        Path shipped = OfficeTemplates.PARTS.resolve("steering-deck");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = parts.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                String text = Files.readString(file, StandardCharsets.UTF_8);
                Files.writeString(copy, file.toString().contains("ppt") ? change.apply(text) : text);
            }
        }
        return Files.write(folder.resolve(name), OfficeTemplates.zipped(parts));
    }
}
