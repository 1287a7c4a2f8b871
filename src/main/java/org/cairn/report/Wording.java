package org.cairn.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.cairn.assessment.Rag;
import org.cairn.programme.Programme;

/** The words of documents in one language, and how figures are written in them. */
public final class Wording {

    private static final String BUNDLE = "org.cairn.report.pack";
    private static final int DAYS_A_WEEK = 5;

    private final Locale language;
    private final ResourceBundle texts;
    private final DateTimeFormatter date;
    private final DateTimeFormatter month;

    private Wording(Locale language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.date = DateTimeFormatter.ofPattern(texts.getString("format.date"), language);
        this.month = DateTimeFormatter.ofPattern(texts.getString("format.month"), language);
    }

    /** The words of a language; English where there are none. */
    public static Wording of(Locale language) {
        return new Wording(language);
    }

    /** A text of the bundle with its arguments; texts stand as they are. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), language).format(arguments);
    }

    public String date(LocalDate day) {
        return date.format(day);
    }

    public String month(LocalDate day) {
        return month.format(day);
    }

    /** Whole weeks where it comes out even or is more than three weeks, working days otherwise; without a sign. */
    public String span(int workingDays) {
        int days = Math.abs(workingDays);
        return days >= 3 * DAYS_A_WEEK || days > 0 && days % DAYS_A_WEEK == 0
                ? say("span.weeks", Math.round(days / (double) DAYS_A_WEEK))
                : say("span.days", days);
    }

    /** An amount of the programme's unit in its currency, short. */
    public String money(double amount, Programme programme) {
        double whole = amount * programme.unit();
        double size = Math.abs(whole);
        if (size >= 1e9) {
            return say("money.billions", programme.currency(), number(whole / 1e9, 2));
        }
        if (size >= 1e6) {
            return say("money.millions", programme.currency(), number(whole / 1e6, size >= 1e8 ? 0 : 1));
        }
        if (size >= 1e4) {
            return say("money.thousands", programme.currency(), number(whole / 1e3, 0));
        }
        return say("money.plain", programme.currency(), number(whole, 0));
    }

    public String percent(double share) {
        return number(100 * share, 0) + " %";
    }

    public String number(double value, int decimals) {
        String text = String.format(language, "%,." + decimals + "f", value);
        return text.matches("-0([.,]0*)?") ? text.substring(1) : text;
    }

    /** The colour's letter, which says the same without colour. */
    public String letter(Rag rag) {
        return say("rag.letter." + rag);
    }

    public String colour(Rag rag) {
        return say("rag." + rag);
    }

    /** One line of at most so many characters, cut between words where one ends near. */
    public static String shortened(String text, int most) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, most - 1));
        int space = cut.lastIndexOf(' ');
        return (space > cut.length() * 2 / 3 ? cut.substring(0, space) : cut).strip() + "…";
    }
}
