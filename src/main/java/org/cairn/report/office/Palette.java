package org.cairn.report.office;

import java.awt.Color;
import org.cairn.assessment.Rag;

/** The colours of documents, the same everywhere. */
final class Palette {

    static final byte[] INK = {0x26, 0x46, 0x53};
    static final byte[] TEAL = {0x2A, (byte) 0x9D, (byte) 0x8F};
    static final byte[] SAND = {(byte) 0xE9, (byte) 0xC4, 0x6A};
    static final byte[] CLAY = {(byte) 0xC8, 0x55, 0x3D};
    static final byte[] MIST = {(byte) 0xE6, (byte) 0xEC, (byte) 0xEF};

    private Palette() {}

    static Color of(byte[] rgb) {
        return new Color(rgb[0] & 0xff, rgb[1] & 0xff, rgb[2] & 0xff);
    }

    static Color of(Rag rag) {
        return switch (rag) {
            case GREEN -> of(TEAL);
            case AMBER -> of(SAND);
            case RED -> of(CLAY);
            case NO_DATA -> new Color(0x9A, 0xA5, 0xAB);
        };
    }

    static String letter(Rag rag) {
        return switch (rag) {
            case GREEN -> "G";
            case AMBER -> "A";
            case RED -> "R";
            case NO_DATA -> "–";
        };
    }
}
