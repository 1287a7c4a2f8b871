package org.cairn.exchange.xlsx;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Finds out, while a workbook's styles stream by, which of them show a number as a date. */
final class DateStyles extends DefaultHandler {

    private static final int MOST = 65_536;

    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private boolean ofCells;
    private int style;

    /** By the number of the style. */
    BitSet dates() {
        return dates;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "numFmt" -> {
                if (formats.size() < MOST) {
                    formats.put(number(attributes, "numFmtId"), String.valueOf(attributes.getValue("formatCode")));
                }
            }
            case "cellXfs" -> ofCells = true;
            case "xf" -> {
                if (ofCells && style < MOST) {
                    int format = number(attributes, "numFmtId");
                    dates.set(style++, DateUtil.isADateFormat(format, formats.get(format)));
                }
            }
            default -> {
                // fonts, fills and borders
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (local.equals("cellXfs")) {
            ofCells = false;
        }
    }

    private static int number(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? 0 : Integer.parseInt(value);
    }
}
