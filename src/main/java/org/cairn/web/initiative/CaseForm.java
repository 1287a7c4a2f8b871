package org.cairn.web.initiative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cairn.businesscase.CaseContent;
import org.cairn.businesscase.CaseYear;
import org.jspecify.annotations.Nullable;

/**
 * A business case as it was typed, figures as text, so that what cannot be read is shown again.
 *
 * @param rate a year in percent
 * @param cost of each year, the first one now; likewise the two beside it
 * @param version number that was read
 */
record CaseForm(
        @Nullable String purpose,
        @Nullable String rate,
        List<String> cost,
        List<String> run,
        List<String> benefit,
        @Nullable Integer version) {

    CaseForm {
        cost = cost == null ? List.of() : List.copyOf(cost);
        run = run == null ? List.of() : List.copyOf(run);
        benefit = benefit == null ? List.of() : List.copyOf(benefit);
    }

    static CaseForm of(CaseContent content, int version) {
        return new CaseForm(
                content.purpose(),
                content.discountRate().movePointRight(2).stripTrailingZeros().toPlainString(),
                content.years().stream().map(y -> plain(y.cost())).toList(),
                content.years().stream().map(y -> plain(y.runCost())).toList(),
                content.years().stream().map(y -> plain(y.benefit())).toList(),
                version);
    }

    /** The content with what the form does not show taken from before; throws {@link Unreadable} naming the field. */
    CaseContent content(CaseContent before) {
        List<CaseYear> years = new ArrayList<>();
        for (int year = 0; year < cost.size(); year++) {
            years.add(
                    new CaseYear(money("cost", year, cost), money("run", year, run), money("benefit", year, benefit)));
        }
        if (years.isEmpty()) {
            throw new Unreadable("cost0");
        }
        return new CaseContent(
                purpose == null ? "" : purpose.strip(),
                number("rate", rate == null ? "" : rate).movePointLeft(2),
                years,
                before.benefits(),
                before.claims());
    }

    private static BigDecimal money(String name, int year, List<String> typed) {
        String field = name + year;
        BigDecimal money = number(field, year < typed.size() ? typed.get(year) : "");
        if (money.signum() < 0) {
            throw new Unreadable(field);
        }
        return money;
    }

    private static BigDecimal number(String field, String typed) {
        try {
            return typed.isBlank()
                    ? BigDecimal.ZERO
                    : new BigDecimal(typed.strip().replace(" ", ""));
        } catch (NumberFormatException e) {
            throw new Unreadable(field);
        }
    }

    private static String plain(BigDecimal money) {
        return money.signum() == 0 ? "0" : money.stripTrailingZeros().toPlainString();
    }

    /** A field that is no figure, or below nothing where that makes no sense. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String field;

        Unreadable(String field) {
            super("field " + field + " cannot be read");
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
