package org.cairn.report.office;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cairn.report.TemplateRefused;
import org.cairn.report.workbook.Column.Format;
import org.jspecify.annotations.Nullable;

/**
 * The look of workbooks, taken from the template's sheet «Look»: a named cell for each role, such as {@code Look_Title} or
 * {@code Look_Amount}, whose format is used wherever that role occurs. Who wants another look formats these cells; the page
 * set-up and the footers of the sheet are used too. The sheet itself is taken out.
 */
final class BookLook {

    private static final String SHEET = "Look";

    private final Map<Role, XSSFCellStyle> styles = new EnumMap<>(Role.class);
    private final Map<Role, XSSFCellStyle> broken = new EnumMap<>(Role.class);
    private final Map<Boolean, XSSFCellStyle> heads = new HashMap<>();
    private final Map<Format, XSSFCellStyle> plain = new EnumMap<>(Format.class);
    private final Map<Format, XSSFCellStyle> input = new EnumMap<>(Format.class);
    private final XSSFSheet sheet;

    /** What a cell is for. */
    enum Role {
        TITLE,
        EXPLAINS,
        NOTE,
        HEADING,
        HEAD,
        WEEK,
        TEXT,
        WHOLE,
        AMOUNT,
        RATIO,
        SHARE,
        RATE,
        FLAG,
        DATE,
        STATUS,
        INPUT,
        GREEN,
        AMBER,
        RED,
        NO_DATA,
        BAR,
        CRITICAL,
        DONE,
        TODAY,
        ALERT;

        String range() {
            StringBuilder name = new StringBuilder("Look_");
            for (String word : name().split("_")) {
                name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
            }
            return name.toString();
        }
    }

    private BookLook(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Reads the look of a template.
     *
     * @throws TemplateRefused with everything that it lacks
     */
    static BookLook of(XSSFWorkbook book) {
        XSSFSheet sheet = book.getSheet(SHEET);
        if (sheet == null) {
            throw new TemplateRefused(List.of("the sheet «" + SHEET + "»"));
        }
        BookLook look = new BookLook(sheet);
        List<String> missing = new ArrayList<>();
        for (Role role : Role.values()) {
            XSSFCellStyle style = style(book, role.range());
            if (style == null) {
                missing.add("the named cell " + role.range());
            } else {
                look.styles.put(role, style);
            }
        }
        if (!missing.isEmpty()) {
            throw new TemplateRefused(missing);
        }
        for (Format format : Format.values()) {
            XSSFCellStyle style = look.style(Role.valueOf(format.name()));
            look.plain.put(format, style);
            look.input.put(format, look.open(book, style));
        }
        for (Role role : List.of(Role.TITLE, Role.EXPLAINS, Role.NOTE, Role.HEADING)) {
            XSSFCellStyle broken = book.createCellStyle();
            broken.cloneStyleFrom(look.style(role));
            broken.setWrapText(true);
            look.broken.put(role, broken);
        }
        look.heads.put(false, look.style(Role.HEAD));
        look.heads.put(true, look.aside(book, look.style(Role.HEAD), look.style(Role.AMOUNT)));
        return look;
    }

    private static @Nullable XSSFCellStyle style(XSSFWorkbook book, String name) {
        XSSFName range = book.getName(name);
        if (range == null) {
            return null;
        }
        CellReference at = new CellReference(range.getRefersToFormula());
        XSSFSheet sheet = book.getSheet(at.getSheetName());
        XSSFRow row = sheet == null ? null : sheet.getRow(at.getRow());
        XSSFCell cell = row == null ? null : row.getCell(at.getCol());
        return cell == null ? null : cell.getCellStyle();
    }

    /** A format in the colours of what may be edited, and unlocked. */
    private XSSFCellStyle open(XSSFWorkbook book, XSSFCellStyle format) {
        XSSFCellStyle open = book.createCellStyle();
        open.cloneStyleFrom(format);
        XSSFCellStyle look = style(Role.INPUT);
        open.setFillForegroundColor(look.getFillForegroundXSSFColor());
        open.setFillPattern(look.getFillPattern());
        open.setFont(look.getFont());
        open.setLocked(false);
        return open;
    }

    /** A head that stands where its figures stand. */
    private XSSFCellStyle aside(XSSFWorkbook book, XSSFCellStyle head, XSSFCellStyle figures) {
        XSSFCellStyle aside = book.createCellStyle();
        aside.cloneStyleFrom(head);
        aside.setAlignment(figures.getAlignment());
        return aside;
    }

    /** The look of a column's title. */
    XSSFCellStyle head(Format format) {
        XSSFCellStyle style = heads.get(format.isFigure());
        if (style == null) {
            throw new IllegalStateException("the look has no heads");
        }
        return style;
    }

    /** The look of a role whose text takes several lines. */
    XSSFCellStyle broken(Role role) {
        return broken.getOrDefault(role, style(role));
    }

    XSSFCellStyle style(Role role) {
        XSSFCellStyle style = styles.get(role);
        if (style == null) {
            throw new IllegalStateException("the look has no " + role);
        }
        return style;
    }

    XSSFCellStyle style(Format format, boolean open) {
        XSSFCellStyle style = (open ? input : plain).get(format);
        if (style == null) {
            throw new IllegalStateException("the look has no " + format);
        }
        return style;
    }

    /** The fill of a role, for conditional formats. */
    @Nullable
    XSSFColor fill(Role role) {
        return style(role).getFillForegroundXSSFColor();
    }

    /** The colour of a role's text. */
    @Nullable
    XSSFColor ink(Role role) {
        return style(role).getFont().getXSSFColor();
    }

    /** The sheet whose page set-up is used. */
    XSSFSheet sheet() {
        return sheet;
    }
}
