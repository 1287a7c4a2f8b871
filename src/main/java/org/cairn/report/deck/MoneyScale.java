package org.cairn.report.deck;

import java.util.Collection;
import java.util.List;
import org.cairn.programme.Programme;
import org.cairn.report.Figures;
import org.cairn.report.Wording;

/**
 * How amounts stand at an axis: in the largest of thousands, millions or billions that leaves the largest amount two digits.
 *
 * @param title what the axis says, such as {@code GBP bn}
 * @param format how a value in the programme's unit is written
 */
record MoneyScale(String title, Chart.Format format) {

    private static final List<Chart.Format> FORMATS =
            List.of(Chart.Format.AMOUNT, Chart.Format.THOUSANDS, Chart.Format.MILLIONS);

    static MoneyScale of(Figures figures, Wording wording, Collection<Chart.Series> series) {
        return of(
                figures,
                wording,
                series.stream()
                        .flatMap(s -> s.values().stream())
                        .mapToDouble(Math::abs)
                        .max()
                        .orElse(0));
    }

    static MoneyScale ofSteps(Figures figures, Wording wording, Collection<Chart.Step> steps) {
        return of(
                figures,
                wording,
                steps.stream().mapToDouble(s -> Math.abs(s.value())).max().orElse(0));
    }

    /** Amounts as the programme has them. */
    static MoneyScale plain(Figures figures, Wording wording) {
        return new MoneyScale(unit(figures.programme(), 1, wording), Chart.Format.AMOUNT);
    }

    private static MoneyScale of(Figures figures, Wording wording, double largest) {
        int step = 0;
        long by = 1;
        while (step + 1 < FORMATS.size() && largest / (by * 1_000) >= 10) {
            step++;
            by *= 1_000;
        }
        return new MoneyScale(unit(figures.programme(), by, wording), FORMATS.get(step));
    }

    private static String unit(Programme programme, long by, Wording wording) {
        long unit = programme.unit() * by;
        String currency = programme.currency();
        if (unit == 1) {
            return currency;
        } else if (unit == 1_000) {
            return wording.say("money.axis.thousands", currency);
        } else if (unit == 1_000_000) {
            return wording.say("money.axis.millions", currency);
        } else if (unit == 1_000_000_000) {
            return wording.say("money.axis.billions", currency);
        }
        return wording.say("money.unit", unit, currency);
    }
}
