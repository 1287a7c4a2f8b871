package org.cairn.report.office;

import java.util.List;
import org.apache.poi.ss.usermodel.ColorScaleFormatting;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.usermodel.DataBarFormatting;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.cairn.report.office.BookLayout.Placed;
import org.cairn.report.office.BookLook.Role;
import org.cairn.report.workbook.Column;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Feature;

/** Conditional formats and validations over the ranges of a table; the cells themselves need not be there. */
final class BookFeatures {

    private final XSSFSheet sheet;
    private final Placed placed;
    private final BookLook look;

    BookFeatures(XSSFSheet sheet, Placed placed, BookLook look) {
        this.sheet = sheet;
        this.placed = placed;
        this.look = look;
    }

    void draw() {
        for (Column column : placed.table().columns()) {
            if (column.format() == Format.STATUS) {
                status(column.id());
            }
        }
        for (Feature feature : placed.table().features()) {
            if (feature instanceof Feature.Gantt gantt) {
                gantt(gantt);
            } else if (feature instanceof Feature.Heat heat) {
                heat(heat);
            } else if (feature instanceof Feature.Bars bars) {
                bars(bars.column());
            } else if (feature instanceof Feature.Alert alert) {
                rule(area(alert.column()), placed.condition(alert.condition()), Role.ALERT);
            } else if (feature instanceof Feature.Choice choice) {
                choice(choice);
            } else if (feature instanceof Feature.Bounds bounds) {
                bounds(bounds);
            }
        }
    }

    private CellRangeAddress area(String column) {
        int at = placed.column(column);
        return new CellRangeAddress(placed.first(), placed.last(), at, at);
    }

    private void status(String column) {
        for (Role role : List.of(Role.GREEN, Role.AMBER, Role.RED, Role.NO_DATA)) {
            rule(area(column), placed.condition("{" + column + "}=\"" + role.name() + "\""), role);
        }
    }

    private void rule(CellRangeAddress area, String condition, Role role) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(condition);
        XSSFColor fill = look.fill(role);
        if (fill != null) {
            PatternFormatting pattern = rule.createPatternFormatting();
            pattern.setFillBackgroundColor(fill);
            pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        }
        XSSFColor ink = look.ink(role);
        if (ink != null) {
            FontFormatting font = rule.createFontFormatting();
            font.setFontColor(ink);
            // the first call drops the alpha that the schema asks for; the second takes the colour as it is
            font.setFontColor(ink);
        }
        formats.addConditionalFormatting(new CellRangeAddress[] {area}, rule);
    }

    /** Bars over weeks: done before open, critical before other work, then the week of the day that the figures speak of. */
    private void gantt(Feature.Gantt gantt) {
        int from = placed.table().columns().size();
        CellRangeAddress area = new CellRangeAddress(placed.first(), placed.last(), from, from + gantt.weeks() - 1);
        String week = CellReference.convertNumToColString(from) + "$" + (placed.head() + 1);
        String start = placed.condition("{" + gantt.start() + "}");
        String finish = placed.condition("{" + gantt.finish() + "}");
        String covered = "AND(ISNUMBER(" + start + ")," + week + "+6>=" + start + "," + week + "<=" + finish + ")";
        String done = week + "+6<=" + start + "+(" + finish + "-" + start + "+1)*"
                + placed.condition("{" + gantt.done() + "}");
        rule(area, "AND(" + covered + "," + done + ")", Role.DONE);
        rule(area, "AND(" + covered + "," + placed.condition("{" + gantt.critical() + "}") + "<>\"\")", Role.CRITICAL);
        rule(area, covered, Role.BAR);
        rule(area, "AND(" + week + "<=AsOf," + week + "+6>=AsOf)", Role.TODAY);
    }

    private void heat(Feature.Heat heat) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingColorScaleRule();
        ColorScaleFormatting scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(3);
        double[] values = {0.4, 0.85, 1.0};
        for (int k = 0; k < values.length; k++) {
            ConditionalFormattingThreshold point = scale.getThresholds()[k];
            point.setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
            point.setValue(values[k]);
        }
        XSSFColor white = new XSSFColor(new byte[] {-1, -1, -1, -1});
        scale.setColors(new XSSFColor[] {white, look.fill(Role.AMBER), look.fill(Role.RED)});
        formats.addConditionalFormatting(
                new CellRangeAddress[] {
                    new CellRangeAddress(
                            placed.first(), placed.last(), placed.column(heat.from()), placed.column(heat.to()))
                },
                rule);
    }

    private void bars(String column) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(look.fill(Role.BAR));
        DataBarFormatting bar = rule.getDataBarFormatting();
        bar.getMinThreshold().setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
        bar.getMinThreshold().setValue(0.0);
        bar.getMaxThreshold().setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
        bar.getMaxThreshold().setValue(1.0);
        formats.addConditionalFormatting(new CellRangeAddress[] {area(column)}, rule);
    }

    private void choice(Feature.Choice choice) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        validate(
                choice.column(),
                helper.createExplicitListConstraint(choice.values().toArray(String[]::new)),
                String.join(", ", choice.values()));
    }

    private void bounds(Feature.Bounds bounds) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        validate(
                bounds.column(),
                helper.createDecimalConstraint(OperatorType.BETWEEN, plain(bounds.least()), plain(bounds.most())),
                plain(bounds.least()) + " … " + plain(bounds.most()));
    }

    private static String plain(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private void validate(String column, DataValidationConstraint constraint, String allowed) {
        CellRangeAddress area = area(column);
        DataValidation validation = sheet.getDataValidationHelper()
                .createValidation(
                        constraint,
                        new CellRangeAddressList(
                                area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn()));
        validation.setShowErrorBox(true);
        validation.createErrorBox("Cairn", allowed);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }
}
