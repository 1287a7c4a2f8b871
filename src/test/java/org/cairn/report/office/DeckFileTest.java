package org.cairn.report.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFShapeContainer;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.cairn.planning.PlannedInitiative;
import org.cairn.programme.Initiative;
import org.cairn.report.Figures;
import org.cairn.report.PackSamples;
import org.cairn.report.Packs;
import org.cairn.report.ReportKind;
import org.cairn.report.Snapshot;
import org.cairn.report.Wording;
import org.cairn.report.deck.Body;
import org.cairn.report.deck.Chart;
import org.cairn.report.deck.Deck;
import org.cairn.report.deck.Roadmap;
import org.cairn.report.deck.Slide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;

/** What stands in a written deck is what it was composed of, and that is what the snapshot says. */
class DeckFileTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final double SAME = 1e-9;

    static Stream<Arguments> samples() {
        return DeckLayoutTest.samples();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void every_row_and_key_figure_is_in_the_file(String name, Snapshot snapshot) throws IOException {
        for (Pages slide : read(snapshot)) {
            assertThat(slide.rows())
                    .as(slide.of().title())
                    .containsExactlyInAnyOrderElementsOf(slide.parts(Body.Table.class).stream()
                            .flatMap(t -> t.rows().stream())
                            .map(r -> r.stream().map(c -> Page.clean(c.text())).toList())
                            .toList());
            assertThat(slide.texts())
                    .as(slide.of().title())
                    .containsAll(slide.parts(Body.Tiles.class).stream()
                            .flatMap(t -> t.tiles().stream())
                            .map(Body.Tile::value)
                            .toList());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void no_number_stands_in_the_file_that_the_slide_was_not_made_of(String name, Snapshot snapshot)
            throws IOException {
        Deck deck = Packs.deck(snapshot);
        for (Pages slide : read(snapshot)) {
            Set<String> wanted = numbers(slide.said());
            wanted.addAll(numbers(List.of(deck.source())));
            for (int k = 0; k <= slide.drawn().size(); k++) {
                wanted.add(Integer.toString(k));
            }
            assertThat(wanted).as(slide.of().title()).containsAll(numbers(slide.texts()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void charts_hold_their_numbers_in_the_slide_and_in_their_own_workbook(String name, Snapshot snapshot)
            throws Exception {
        for (Pages slide : read(snapshot)) {
            List<Chart> made = slide.parts(Chart.class);
            List<XSLFChart> drawn = slide.charts();
            assertThat(drawn).as(slide.of().title()).hasSameSizeAs(made);
            for (int k = 0; k < made.size(); k++) {
                List<Double> values = new ArrayList<>();
                XSSFSheet own = drawn.get(k).getWorkbook().getSheetAt(0);
                for (CTNumRef ref : refs(drawn.get(k))) {
                    values.addAll(values(ref, own, slide.of().title()));
                }
                assertThat(shown(made.get(k), values)).as(slide.of().title()).isEqualTo(numbers(made.get(k)));
            }
        }
    }

    @Test
    void dates_progress_and_money_in_the_file_are_those_of_the_snapshot() throws IOException {
        Snapshot demo = PackSamples.demo();
        Wording words = Wording.of(java.util.Locale.ENGLISH);
        List<Pages> slides = read(demo);
        List<List<String>> status = slides.get(5).rows();
        assertThat(status).hasSize((int) demo.programme().initiatives().stream()
                .filter(i -> i.kind() == Initiative.Kind.INITIATIVE)
                .count());
        for (List<String> row : status) {
            Initiative initiative = demo.programme()
                    .findInitiative(row.get(0).substring(0, row.get(0).indexOf(' ')))
                    .orElseThrow();
            PlannedInitiative planned = demo.plan().find(initiative.key()).orElseThrow();
            assertThat(row.get(8)).as(initiative.key()).isEqualTo(initiative.percentComplete() + " %");
            assertThat(row.get(9)).as(initiative.key()).isEqualTo(words.date(planned.finish()));
        }
        double budget = demo.programme().initiatives().stream()
                .mapToDouble(i -> i.budget().doubleValue())
                .sum();
        Chart.ByCategory money =
                (Chart.ByCategory) slides.get(7).parts(Chart.class).get(0);
        assertThat(money.series().get(0).values().stream().mapToDouble(v -> v).sum())
                .isEqualTo(budget, org.assertj.core.api.Assertions.within(SAME * budget));
        assertThat(numbers(slides.get(1).texts())).containsAll(numbers(List.of(words.money(budget, demo.programme()))));
        assertThat(Figures.of(demo).worth().netPresentValue()).isNotZero();
    }

    /** A chart's numbers in the order of its series. */
    private static List<Double> numbers(Chart chart) {
        List<Double> numbers = new ArrayList<>();
        if (chart instanceof Chart.ByCategory of) {
            of.series().forEach(s -> numbers.addAll(s.values()));
        } else if (chart instanceof Chart.OverTime of) {
            of.points().forEach(p -> numbers.add(CurveChart.serial(p.date())));
            of.points().forEach(p -> numbers.add(p.value()));
            of.marks().forEach(m -> numbers.addAll(List.of(CurveChart.serial(m.date()), m.value())));
        } else if (chart instanceof Chart.Bubbles of) {
            List<Chart.Bubble> all =
                    of.groups().stream().flatMap(g -> g.bubbles().stream()).toList();
            for (Chart.Group group : of.groups()) {
                all.forEach(b -> numbers.add(b.x()));
                group.bubbles().forEach(b -> numbers.add(b.y()));
                group.bubbles().forEach(b -> numbers.add(b.size()));
            }
        } else if (chart instanceof Chart.Waterfall of) {
            of.steps().forEach(s -> numbers.add(rounded(Math.abs(s.value()))));
        }
        return numbers;
    }

    /** What a drawn chart shows: of a waterfall the heights of its visible bars, of others all their numbers. */
    private static List<Double> shown(Chart chart, List<Double> values) {
        if (!(chart instanceof Chart.Waterfall of)) {
            return values;
        }
        int steps = of.steps().size();
        List<Double> heights = new ArrayList<>();
        for (int k = 0; k < steps; k++) {
            double height = 0;
            for (int part = 1; part < values.size() / steps - 1; part++) {
                height += Math.abs(values.get(part * steps + k));
            }
            heights.add(rounded(height));
        }
        return heights;
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e6) / 1e6 + 0.0;
    }

    /** The references of a chart's numbers, in their order in the file. */
    private static List<CTNumRef> refs(XSLFChart chart) {
        List<CTNumRef> refs = new ArrayList<>();
        for (var found : chart.getCTChart()
                .selectPath(
                        "declare namespace c='http://schemas.openxmlformats.org/drawingml/2006/chart' .//c:numRef")) {
            refs.add((CTNumRef) found);
        }
        return refs;
    }

    /** The numbers kept with a reference, each of which must stand in the chart's own workbook too. */
    private static List<Double> values(CTNumRef ref, XSSFSheet own, String slide) {
        CellReference first = new AreaReference(ref.getF(), null).getFirstCell();
        List<Double> values = new ArrayList<>();
        for (var point : ref.getNumCache().getPtList()) {
            double value = Double.parseDouble(point.getV());
            assertThat(own.getRow(first.getRow() + (int) point.getIdx())
                            .getCell(first.getCol())
                            .getNumericCellValue())
                    .as("the workbook of a chart on «" + slide + "», " + ref.getF())
                    .isEqualTo(value);
            values.add(value);
        }
        return values;
    }

    private static Set<String> numbers(Collection<String> texts) {
        Set<String> numbers = new TreeSet<>();
        texts.forEach(t -> NUMBER.matcher(t).results().map(MatchResult::group).forEach(numbers::add));
        return numbers;
    }

    /** The slides of a deck with the pages that were drawn of each. */
    private static List<Pages> read(Snapshot snapshot) throws IOException {
        Deck deck = Packs.deck(snapshot);
        List<Pages> pages = new ArrayList<>();
        XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(Packs.cached(ReportKind.DECK, snapshot)));
        try (InputStream shipped = Files.newInputStream(Path.of("templates/office/steering-deck.pptx"))) {
            DeckTemplate template = DeckTemplate.open(shipped);
            TextMeasure measure = TextMeasure.of(template.typeface());
            int at = 0;
            for (Slide slide : deck.slides()) {
                int count = slide instanceof Slide.Content content
                        ? Layout.pages(content.body(), template.room(), measure).size()
                        : 1;
                pages.add(new Pages(slide, show.getSlides().subList(at, at + count)));
                at += count;
            }
            assertThat(at).isEqualTo(show.getSlides().size());
        }
        return pages;
    }

    /** A slide and what was drawn of it. */
    private record Pages(Slide of, List<XSLFSlide> drawn) {

        <T> List<T> parts(Class<T> kind) {
            return of instanceof Slide.Content content
                    ? leaves(content.body())
                            .filter(kind::isInstance)
                            .map(kind::cast)
                            .toList()
                    : List.of();
        }

        private static Stream<Body> leaves(Body body) {
            if (body instanceof Body.Beside beside) {
                return beside.parts().stream().flatMap(p -> leaves(p.body()));
            } else if (body instanceof Body.Below below) {
                return below.parts().stream().flatMap(p -> leaves(p.body()));
            }
            return Stream.of(body);
        }

        /** The rows of all tables, without their heads. */
        List<List<String>> rows() {
            return shapes().filter(XSLFTable.class::isInstance)
                    .map(XSLFTable.class::cast)
                    .flatMap(t -> t.getRows().stream().skip(1))
                    .map(r -> r.getCells().stream().map(XSLFTableCell::getText).toList())
                    .toList();
        }

        List<XSLFChart> charts() {
            return shapes().filter(XSLFGraphicFrame.class::isInstance)
                    .map(XSLFGraphicFrame.class::cast)
                    .filter(XSLFGraphicFrame::hasChart)
                    .map(XSLFGraphicFrame::getChart)
                    .toList();
        }

        /** All that can be read but how many bars were left out. */
        List<String> texts() {
            List<String> texts = new ArrayList<>();
            shapes().forEach(s -> {
                if (s instanceof XSLFTable table) {
                    table.getRows().forEach(r -> r.getCells().forEach(c -> texts.add(c.getText())));
                } else if (s instanceof XSLFTextShape text && !s.getShapeName().equals("more")) {
                    text.getTextParagraphs().forEach(p -> texts.add(p.getText()));
                }
            });
            drawn.forEach(d -> texts.remove(Integer.toString(d.getSlideNumber())));
            return texts;
        }

        /** All that it was to say. */
        Set<String> said() {
            Set<String> said = new HashSet<>(List.of(of.title()));
            if (of instanceof Slide.Cover cover) {
                said.add(cover.subtitle());
            } else if (of instanceof Slide.Divider divider) {
                said.add(divider.text());
            }
            parts(Body.Table.class).forEach(t -> {
                said.add(t.heading());
                t.columns().forEach(c -> said.add(c.title()));
                t.rows().forEach(r -> r.forEach(c -> said.add(c.text())));
            });
            parts(Body.Tiles.class)
                    .forEach(t -> t.tiles().forEach(x -> said.addAll(List.of(x.label(), x.value(), x.note()))));
            parts(Body.Bullets.class).forEach(b -> {
                said.add(b.heading());
                said.addAll(b.sentences());
            });
            parts(Chart.class).forEach(c -> said.add(c.axis()));
            parts(Roadmap.class).forEach(r -> {
                said.add(r.todayName());
                r.ticks().forEach(t -> said.add(t.name()));
                r.bands().forEach(b -> {
                    said.add(b.name());
                    b.bars().forEach(x -> said.add(x.name()));
                    b.gates().forEach(x -> said.add(x.name()));
                });
            });
            return said;
        }

        private Stream<XSLFShape> shapes() {
            return drawn.stream().flatMap(Pages::flat);
        }

        private static Stream<XSLFShape> flat(XSLFShapeContainer container) {
            return container.getShapes().stream()
                    .flatMap(s -> s instanceof XSLFGroupShape group ? flat(group) : Stream.of(s));
        }
    }
}
