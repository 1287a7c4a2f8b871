package org.cairn.report.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.cairn.report.PackSamples;
import org.cairn.report.Packs;
import org.cairn.report.ReportKind;
import org.cairn.report.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Decks of all kinds of programmes are as a designer and the file format want them. */
class DeckLayoutTest {

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("the demo", PackSamples.demo()),
                Arguments.of("one initiative", PackSamples.of(1)),
                Arguments.of("400 initiatives", PackSamples.of(400)),
                Arguments.of("names of 120 characters", PackSamples.longNames()),
                Arguments.of("Japanese and Arabic names", PackSamples.foreignNames()),
                Arguments.of("no data at all", PackSamples.empty()),
                Arguments.of("all red", PackSamples.allRed()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void nothing_overlaps_leaves_the_slide_or_is_too_small(String name, Snapshot snapshot) throws IOException {
        try (XMLSlideShow show = show(snapshot)) {
            assertThat(LayoutProblems.of(show).stream().limit(12)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void every_part_is_valid_by_the_schemas(String name, Snapshot snapshot) throws IOException {
        try (XMLSlideShow show = show(snapshot)) {
            List<String> errors = new ArrayList<>();
            for (XSLFSlide slide : show.getSlides()) {
                Schemas.validate("slide " + slide.getSlideNumber(), slide.getXmlObject(), errors);
                for (XSLFShape shape : slide.getShapes()) {
                    if (shape instanceof XSLFTable table) {
                        Schemas.validate("table on slide " + slide.getSlideNumber(), table.getCTTable(), errors);
                    }
                }
            }
            for (XSLFChart chart : show.getCharts()) {
                Schemas.validate("chart", chart.getCTChartSpace(), errors);
            }
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void the_same_snapshot_gives_the_same_bytes() {
        assertThat(Packs.bytes(ReportKind.DECK, PackSamples.demo()))
                .isEqualTo(Packs.bytes(ReportKind.DECK, PackSamples.demo()));
    }

    @Test
    void shapes_of_a_slide_have_numbers_of_their_own() throws IOException {
        try (XMLSlideShow show = show(PackSamples.demo())) {
            for (XSLFSlide slide : show.getSlides()) {
                assertThat(slide.getShapes())
                        .extracting(XSLFShape::getShapeId)
                        .as("slide " + slide.getSlideNumber())
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void the_shipped_template_is_made_from_its_parts() throws IOException {
        for (String template : OfficeTemplates.TEMPLATES) {
            assertThat(Files.readAllBytes(Path.of("templates/office", template)))
                    .as(template)
                    .isEqualTo(OfficeTemplates.made(template));
        }
    }

    private static XMLSlideShow show(Snapshot snapshot) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(Packs.cached(ReportKind.DECK, snapshot)));
    }
}
