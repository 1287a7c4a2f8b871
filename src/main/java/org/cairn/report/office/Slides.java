package org.cairn.report.office;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TableCell;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.cairn.assessment.Rag;
import org.cairn.report.PackFigures;

/** Slides of one look: title in its placeholder, content below, source and date in the footer. */
final class Slides {

    private static final double LEFT = 40;
    private static final double WIDTH = 880;
    private static final double BOTTOM = 505;
    private static final int MOST_BARS = 24;

    private final XMLSlideShow show;
    private final String footer;

    Slides(XMLSlideShow show, String footer) {
        this.show = show;
        this.footer = footer;
    }

    void cover(String title, String subtitle) {
        XSLFSlide slide = show.createSlide(show.findLayout("Title Slide"));
        XSLFAutoShape band = slide.createAutoShape();
        band.setShapeType(ShapeType.RECT);
        band.setAnchor(new Rectangle2D.Double(0, 0, 22, 540));
        band.setFillColor(Palette.of(Palette.TEAL));
        band.setLineColor(null);
        name(band, "band", "");
        fill(slide.getPlaceholder(0), title, 36, Palette.of(Palette.INK));
        fill(slide.getPlaceholder(1), subtitle, 18, Palette.of(Palette.TEAL));
        foot(slide);
    }

    Slide slide(String title) {
        XSLFSlide slide = show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_ONLY));
        fill(slide.getPlaceholder(0), shorten(title, 130), 24, Palette.of(Palette.INK));
        foot(slide);
        return new Slide(slide);
    }

    static String shorten(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= most ? line : line.substring(0, most - 1).strip() + "…";
    }

    private static void fill(XSLFTextShape shape, String text, double size, Color colour) {
        XSLFTextRun run = shape.setText(text);
        run.setFontSize(size);
        run.setBold(true);
        run.setFontColor(colour);
        shape.getTextParagraphs().forEach(p -> p.setTextAlign(TextParagraph.TextAlign.LEFT));
    }

    private void foot(XSLFSlide slide) {
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(new Rectangle2D.Double(LEFT, 512, WIDTH, 22));
        XSLFTextRun run = box.setText(footer + " · " + slide.getSlideNumber());
        run.setFontSize(10.0);
        run.setFontColor(new Color(0x6B, 0x77, 0x7D));
        name(box, "source", "");
    }

    private static void name(XSLFSimpleShape shape, String name, String description) {
        var properties = shape instanceof XSLFTextBox || shape instanceof XSLFAutoShape
                ? ((org.openxmlformats.schemas.presentationml.x2006.main.CTShape) shape.getXmlObject())
                        .getNvSpPr()
                        .getCNvPr()
                : null;
        if (properties != null) {
            properties.setName(name);
            properties.setDescr(description);
        }
    }

    /** One slide below its title. */
    static final class Slide {

        private final XSLFSlide slide;
        private int chips;

        Slide(XSLFSlide slide) {
            this.slide = slide;
        }

        int chips() {
            return chips;
        }

        /** A colour with its letter and name. */
        void chip(String label, Rag rag, int position) {
            XSLFAutoShape chip = slide.createAutoShape();
            chip.setShapeType(ShapeType.ROUND_RECT);
            chip.setAnchor(new Rectangle2D.Double(LEFT + position * 109, 98, 103, 34));
            chip.setFillColor(Palette.of(rag));
            chip.setLineColor(null);
            chip.setVerticalAlignment(VerticalAlignment.MIDDLE);
            XSLFTextRun run = chip.setText(label + "  " + Palette.letter(rag));
            run.setFontSize(12.0);
            run.setBold(true);
            run.setFontColor(rag == Rag.AMBER ? Palette.of(Palette.INK) : Color.WHITE);
            chip.getTextParagraphs().forEach(p -> p.setTextAlign(TextParagraph.TextAlign.CENTER));
            name(chip, "status " + label, label + " is " + rag.name().replace('_', ' '));
            chips++;
        }

        void bullets(double top, List<String> texts) {
            XSLFTextBox box = slide.createTextBox();
            box.setAnchor(new Rectangle2D.Double(LEFT, top, WIDTH, texts.size() * 48.0));
            box.clearText();
            for (String text : texts) {
                XSLFTextParagraph paragraph = box.addNewTextParagraph();
                paragraph.setBullet(true);
                paragraph.setIndent(-16.0);
                paragraph.setLeftMargin(16.0);
                paragraph.setSpaceAfter(8.0);
                XSLFTextRun run = paragraph.addNewTextRun();
                run.setText(shorten(text, 230));
                run.setFontSize(16.0);
                run.setFontColor(Palette.of(Palette.INK));
            }
            name(box, "messages", "");
        }

        void table(double top, List<String> head, List<? extends List<String>> rows, double... widths) {
            XSLFTable table = slide.createTable();
            row(table, head, true, 0);
            for (int r = 0; r < rows.size(); r++) {
                row(table, rows.get(r), false, r);
            }
            double width = 0;
            for (int c = 0; c < widths.length; c++) {
                table.setColumnWidth(c, widths[c]);
                width += widths[c];
            }
            table.setAnchor(new Rectangle2D.Double(LEFT, top, width, Math.min(BOTTOM - top, 24.0 * (rows.size() + 1))));
        }

        private static void row(XSLFTable table, List<String> texts, boolean head, int index) {
            XSLFTableRow row = table.addRow();
            row.setHeight(24);
            for (String text : texts) {
                XSLFTableCell cell = row.addCell();
                XSLFTextRun run = cell.setText(text);
                run.setFontSize(11.0);
                run.setBold(head);
                run.setFontColor(head ? Color.WHITE : Palette.of(Palette.INK));
                cell.setFillColor(
                        head ? Palette.of(Palette.INK) : index % 2 == 0 ? Color.WHITE : new Color(0xF4, 0xF7, 0xF8));
                cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
                cell.setBorderColor(TableCell.BorderEdge.bottom, Palette.of(Palette.MIST));
                cell.setTopInset(3);
                cell.setBottomInset(3);
            }
        }

        void chart(boolean bars, List<String> categories, List<Charts.Series> series, String description) {
            XSLFChart chart = slide.getSlideShow().createChart();
            Charts.embedded(chart, bars, categories, series);
            slide.addChart(
                    chart,
                    new Rectangle2D.Double(
                            Units.toEMU(LEFT), Units.toEMU(105), Units.toEMU(WIDTH), Units.toEMU(BOTTOM - 110)));
            slide.getXmlObject().getCSld().getSpTree().getGraphicFrameList().forEach(frame -> {
                if (frame.getNvGraphicFramePr().getCNvPr().getDescr().isEmpty()) {
                    frame.getNvGraphicFramePr().getCNvPr().setDescr(description);
                }
            });
        }

        /** Bars on a time axis: phases when there are many initiatives, each initiative otherwise. */
        void roadmap(PackFigures pack) {
            LocalDate first = pack.plan().start();
            long days = Math.max(1, ChronoUnit.DAYS.between(first, pack.plan().finish()) + 1);
            double axis = LEFT + 230;
            double scale = (WIDTH - 230) / days;
            List<PackFigures.Line> lines = pack.lines().size() <= MOST_BARS + 14 ? pack.lines() : List.of();
            int rows = lines.isEmpty() ? pack.phases().size() : lines.size();
            double height = Math.min(30, (BOTTOM - 125) / Math.max(1, rows));
            months(first, days, axis, scale);
            double y = 122;
            if (lines.isEmpty()) {
                for (var phase : pack.phases().entrySet()) {
                    bar(
                            "Phase " + phase.getKey(),
                            phase.getValue().start(),
                            phase.getValue().finish(),
                            false,
                            false,
                            first,
                            axis,
                            scale,
                            y,
                            height);
                    y += height;
                }
            }
            for (PackFigures.Line line : lines) {
                bar(
                        shorten(
                                line.initiative().key() + "  "
                                        + line.initiative().name(),
                                44),
                        line.dates().start(),
                        line.dates().finish(),
                        line.dates().critical(),
                        line.initiative().isGate(),
                        first,
                        axis,
                        scale,
                        y,
                        height);
                y += height;
            }
            double today =
                    axis + ChronoUnit.DAYS.between(first, pack.programme().asOf()) * scale;
            if (today >= axis && today <= LEFT + WIDTH) {
                XSLFAutoShape mark = slide.createAutoShape();
                mark.setShapeType(ShapeType.RECT);
                mark.setAnchor(new Rectangle2D.Double(today, 118, 1.5, y - 118));
                mark.setFillColor(Palette.of(Palette.SAND));
                mark.setLineColor(null);
                name(mark, "today", "today, " + pack.programme().asOf());
            }
        }

        private void months(LocalDate first, long days, double axis, double scale) {
            int step = days > 900 ? 12 : days > 400 ? 3 : 1;
            LocalDate month = first.withDayOfMonth(1).plusMonths(1);
            while (ChronoUnit.DAYS.between(first, month) * scale < WIDTH - 230 - 50) {
                if ((month.getMonthValue() - 1) % step == 0) {
                    label(
                            month.getYear() + "-" + "%02d".formatted(month.getMonthValue()),
                            axis + ChronoUnit.DAYS.between(first, month) * scale,
                            98,
                            70,
                            20,
                            10);
                }
                month = month.plusMonths(1);
            }
        }

        private void bar(
                String label,
                LocalDate start,
                LocalDate finish,
                boolean critical,
                boolean gate,
                LocalDate first,
                double axis,
                double scale,
                double y,
                double height) {
            label(label, LEFT, y - 3, 230, height, Math.max(10, Math.min(12, height - 4)));
            double x = axis + ChronoUnit.DAYS.between(first, start) * scale;
            double width = Math.max(3, (ChronoUnit.DAYS.between(start, finish) + 1) * scale);
            XSLFAutoShape bar = slide.createAutoShape();
            bar.setShapeType(gate ? ShapeType.DIAMOND : ShapeType.RECT);
            double side = Math.min(height, 12);
            bar.setAnchor(
                    gate
                            ? new Rectangle2D.Double(Math.min(x, LEFT + WIDTH - side), y, side, side)
                            : new Rectangle2D.Double(
                                    x, y + 1, Math.min(width, LEFT + WIDTH - x), Math.max(3, height - 3)));
            bar.setFillColor(gate ? Palette.of(Palette.INK) : Palette.of(critical ? Palette.CLAY : Palette.TEAL));
            bar.setLineColor(null);
            name(bar, label, label + ", " + start + " to " + finish + (critical ? ", critical" : ""));
        }

        private void label(String text, double x, double y, double width, double height, double size) {
            XSLFTextBox box = slide.createTextBox();
            box.setAnchor(new Rectangle2D.Double(x, y, width, Math.max(height, 12)));
            box.setInsets(new org.apache.poi.sl.usermodel.Insets2D(0, 0, 0, 0));
            box.setWordWrap(false);
            XSLFTextRun run = box.setText(text);
            run.setFontSize(size);
            run.setFontColor(Palette.of(Palette.INK));
            name(box, "label", "");
        }
    }
}
