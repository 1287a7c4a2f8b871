package org.cairn.report.office;

import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.cairn.report.deck.Body.Tone;
import org.openxmlformats.schemas.drawingml.x2006.main.CTSolidColorFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STSchemeColorVal;

/**
 * A colour: by its place in the template's theme, so that a template's colours hold; or fixed, for status alone, which means
 * the same in every house.
 */
sealed interface Paint {

    Paint TEXT = new Theme(STSchemeColorVal.TX_1);
    Paint TITLE = new Theme(STSchemeColorVal.TX_2);
    Paint GROUND = new Theme(STSchemeColorVal.BG_1);
    Paint PALE = new Theme(STSchemeColorVal.BG_2);
    Paint MAIN = new Theme(STSchemeColorVal.ACCENT_1);
    Paint SECOND = new Theme(STSchemeColorVal.ACCENT_2);
    Paint LIGHT = new Theme(STSchemeColorVal.ACCENT_3);
    Paint MARK = new Theme(STSchemeColorVal.ACCENT_4);
    Paint QUIET = new Theme(STSchemeColorVal.ACCENT_5);
    Paint ALERT = new Theme(STSchemeColorVal.ACCENT_6);
    Paint WHITE = new Fixed(0xFF, 0xFF, 0xFF);
    Paint INK = new Fixed(0x1F, 0x2A, 0x33);

    /** The order in which series take the theme's colours. */
    Paint[] SERIES = {MAIN, SECOND, LIGHT, MARK, QUIET, ALERT};

    /** A place in the theme. */
    record Theme(STSchemeColorVal.Enum place) implements Paint {}

    /** Red, green and blue, 0 to 255. */
    record Fixed(int red, int green, int blue) implements Paint {
        byte[] rgb() {
            return new byte[] {(byte) red, (byte) green, (byte) blue};
        }
    }

    /** The ground of a status. */
    static Paint status(Tone tone) {
        return switch (tone) {
            case GREEN -> new Fixed(0x2E, 0x7D, 0x4F);
            case AMBER -> new Fixed(0xF2, 0xB1, 0x34);
            case RED -> new Fixed(0xB9, 0x2D, 0x2D);
            case NO_DATA -> new Fixed(0xC9, 0xD1, 0xD7);
            case PLAIN, STRONG, QUIET -> GROUND;
        };
    }

    /** What can be read on the ground of a status. */
    static Paint onStatus(Tone tone) {
        return tone == Tone.GREEN || tone == Tone.RED ? WHITE : INK;
    }

    default void into(CTSolidColorFillProperties fill) {
        if (this instanceof Theme theme) {
            fill.addNewSchemeClr().setVal(theme.place());
        } else if (this instanceof Fixed fixed) {
            fill.addNewSrgbClr().setVal(fixed.rgb());
        }
    }

    default XDDFSolidFillProperties fill() {
        CTSolidColorFillProperties fill = CTSolidColorFillProperties.Factory.newInstance();
        into(fill);
        return new XDDFSolidFillProperties(fill);
    }
}
