package org.cairn.report.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.cairn.report.ReportProgress;
import org.cairn.report.deck.Body.Bullets;
import org.cairn.report.deck.Body.Table;
import org.cairn.report.deck.Body.Tiles;
import org.cairn.report.deck.Chart;
import org.cairn.report.deck.Deck;
import org.cairn.report.deck.Roadmap;
import org.cairn.report.deck.Slide;

/** Draws a deck on a template. The same deck on the same template gives the same bytes. */
final class DeckWriter {

    private static final int TITLE_LINES = 2;
    private static final int COVER_LINES = 4;

    private final Deck deck;
    private final DeckTemplate template;
    private final TextMeasure measure;
    private final TextMeasure titles;

    private DeckWriter(Deck deck, DeckTemplate template) {
        this.deck = deck;
        this.template = template;
        this.measure = TextMeasure.of(template.typeface());
        this.titles = TextMeasure.of(template.titleTypeface());
    }

    /**
     * Writes it whole.
     *
     * @param madeAt the time that the document says it was made at
     */
    static void write(Deck deck, InputStream template, Instant madeAt, OutputStream out, ReportProgress progress)
            throws IOException {
        DeckTemplate opened = DeckTemplate.open(template);
        try (XMLSlideShow show = opened.show()) {
            DeckWriter writer = new DeckWriter(deck, opened);
            List<Slide> slides = deck.slides();
            for (int k = 0; k < slides.size(); k++) {
                progress.orStop(k / (double) slides.size());
                writer.draw(slides.get(k));
            }
            var properties = show.getProperties().getCoreProperties();
            properties.setTitle(deck.title());
            properties.setCreator("Cairn");
            properties.setCreated(Optional.of(Date.from(madeAt)));
            properties.setModified(Optional.of(Date.from(madeAt)));
            StablePackage.write(show, madeAt, out);
        }
    }

    private void draw(Slide slide) {
        if (slide instanceof Slide.Cover cover) {
            Page page = Page.on(template, template.cover(), measure, titles);
            page.title(cover.title(), COVER_LINES);
            page.subtitle(cover.subtitle());
            page.clearEmpty();
            page.foot(deck.source(), template.room());
        } else if (slide instanceof Slide.Divider divider) {
            Page page = Page.on(template, template.divider(), measure, titles);
            page.title(divider.title(), TITLE_LINES);
            page.subtitle(divider.text());
            page.clearEmpty();
            page.foot(deck.source(), template.room());
        } else if (slide instanceof Slide.Content content) {
            List<List<Layout.Placed>> pages = Layout.pages(content.body(), template.room(), measure);
            for (int k = 0; k < pages.size(); k++) {
                String number = pages.size() == 1
                        ? ""
                        : " " + new MessageFormat(deck.continued()).format(new Object[] {k + 1, pages.size()});
                draw(content.title() + number, pages.get(k));
            }
        }
    }

    private void draw(String title, List<Layout.Placed> parts) {
        Page page = Page.on(template, template.content(), measure, titles);
        page.title(title, TITLE_LINES);
        if (parts.size() == 1 && parts.get(0).body() instanceof Bullets bullets) {
            BulletsDrawing.draw(page, bullets, parts.get(0).area(), page.content());
        } else {
            parts.forEach(p -> draw(page, p));
        }
        page.clearEmpty();
        page.foot(deck.source(), template.room());
    }

    private void draw(Page page, Layout.Placed placed) {
        if (placed.body() instanceof Table table) {
            new TableDrawing(table, measure).draw(page, placed.area());
        } else if (placed.body() instanceof Tiles tiles) {
            TilesDrawing.draw(page, tiles, placed.area());
        } else if (placed.body() instanceof Bullets bullets) {
            BulletsDrawing.draw(page, bullets, placed.area(), null);
        } else if (placed.body() instanceof Chart chart) {
            ChartDrawing.draw(page, chart, placed.area());
        } else if (placed.body() instanceof Roadmap roadmap) {
            new RoadmapDrawing(page, roadmap, placed.area()).draw();
        }
    }
}
