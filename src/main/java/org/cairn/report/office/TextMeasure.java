package org.cairn.report.office;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How wide text is and where it breaks.
 *
 * <p>Measured with the theme's font where it is installed, else with one of the same widths, else with a wider one, so that
 * text that fits here fits there. Glyphs that the font lacks count as wide as their script usually is. Kerning is left out; it
 * makes text narrower only.
 */
final class TextMeasure {

    /** Distance of lines, as a multiple of the font size; every paragraph that is drawn here is set to it. */
    static final double LINE = 1.2;

    private static final Map<String, String> SAME_WIDTHS = Map.of(
            "arial", "Liberation Sans",
            "helvetica", "Liberation Sans",
            "calibri", "Carlito",
            "cambria", "Caladea",
            "times new roman", "Liberation Serif",
            "courier new", "Liberation Mono");
    private static final List<String> WIDER = List.of("Noto Sans", "DejaVu Sans", Font.SANS_SERIF);
    private static final int BASE = 100;
    private static final double UNKNOWN = 0.65;
    private static final double SAFETY = 1.02;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Font regular;
    private final Font bold;
    private final Map<Integer, Double> widths = new HashMap<>();
    private final Map<Integer, Double> boldWidths = new HashMap<>();

    /** The same for the most frequent characters; 0 where not yet asked. */
    private final double[] plainWidths = new double[128];

    private final double[] plainBoldWidths = new double[128];

    private TextMeasure(String family) {
        regular = new Font(family, Font.PLAIN, BASE);
        bold = new Font(family, Font.BOLD, BASE);
    }

    static TextMeasure of(String typeface) {
        Set<String> installed = Installed.FAMILIES;
        List<String> candidates = new ArrayList<>();
        candidates.add(typeface);
        candidates.add(SAME_WIDTHS.getOrDefault(typeface.toLowerCase(Locale.ROOT), typeface));
        candidates.addAll(WIDER);
        return new TextMeasure(
                candidates.stream().filter(installed::contains).findFirst().orElse(Font.SANS_SERIF));
    }

    double width(String text, double size, boolean strong) {
        double width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            width += c < plainWidths.length ? plainAdvance(c, strong) : advance(c, strong);
            i += Character.charCount(c);
        }
        return width * size * SAFETY;
    }

    private double plainAdvance(int c, boolean strong) {
        double[] known = strong ? plainBoldWidths : plainWidths;
        if (known[c] == 0) {
            known[c] = advance(c, strong);
        }
        return known[c];
    }

    /** Width of a character, as a multiple of the font size. */
    private double advance(int codePoint, boolean strong) {
        return (strong ? boldWidths : widths).computeIfAbsent(codePoint, c -> {
            Font font = strong ? bold : regular;
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                return 0.0;
            }
            if (!font.canDisplay(c)) {
                return Character.isIdeographic(c) || isKana(c) ? 1.0 : UNKNOWN;
            }
            return font.getStringBounds(Character.toString(c), CONTEXT).getWidth() / BASE;
        });
    }

    private static boolean isKana(int c) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(c);
        return block == Character.UnicodeBlock.HIRAGANA
                || block == Character.UnicodeBlock.KATAKANA
                || block == Character.UnicodeBlock.HANGUL_SYLLABLES
                || block == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                || block == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS;
    }

    /** The lines that a text breaks into; at least one. A word that is wider than a line is broken inside. */
    List<String> wrap(String text, double size, boolean strong, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrapParagraph(paragraph, size, strong, width, lines);
        }
        return lines;
    }

    private void wrapParagraph(String text, double size, boolean strong, double width, List<String> lines) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        StringBuilder line = new StringBuilder();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String word = text.substring(from, to);
            if (!line.isEmpty() && width((line + word).stripTrailing(), size, strong) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            while (width(word.stripTrailing(), size, strong) > width && word.length() > 1) {
                int fits = fitting(word, size, strong, width);
                lines.add(word.substring(0, fits));
                word = word.substring(fits);
            }
            line.append(word);
        }
        lines.add(line.toString().stripTrailing());
    }

    /** How many characters fit; at least one. */
    private int fitting(String word, double size, boolean strong, double width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (width(word.substring(0, next), size, strong) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    double height(String text, double size, boolean strong, double width) {
        return wrap(text, size, strong, width).size() * size * LINE;
    }

    /** The text in at most so many lines, with an ellipsis where it is cut. */
    String cut(String text, double size, boolean strong, double width, int mostLines) {
        List<String> lines = wrap(text, size, strong, width);
        if (lines.size() <= mostLines) {
            return text;
        }
        String last = lines.get(mostLines - 1);
        while (!last.isEmpty() && width(last + "…", size, strong) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        List<String> kept = new ArrayList<>(lines.subList(0, mostLines - 1));
        kept.add(last.stripTrailing() + "…");
        return String.join(" ", kept);
    }

    /** Asked once: it takes a while. */
    private static final class Installed {
        static final Set<String> FAMILIES = new HashSet<>(Arrays.asList(
                GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT)));
    }
}
