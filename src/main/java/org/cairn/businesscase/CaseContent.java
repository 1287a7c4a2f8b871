package org.cairn.businesscase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Initiative;

/**
 * What a version of a business case says.
 *
 * @param purpose why it is worth doing, in a few sentences
 * @param discountRate a year, such as 0.10
 * @param years flows at the end of each year, the first one now; at least one, at most {@value #MOST_YEARS}
 * @param benefits what is claimed, by measure; finance validates each
 * @param claims measure of a reference figure → what this case claims for it, to be held against the reference
 */
public record CaseContent(
        String purpose,
        BigDecimal discountRate,
        List<CaseYear> years,
        List<BenefitLine> benefits,
        Map<String, BigDecimal> claims) {

    static final int MOST_YEARS = 30;
    private static final int USUAL_YEARS = 5;

    public CaseContent {
        years = List.copyOf(years);
        benefits = List.copyOf(benefits);
        claims = Map.copyOf(new TreeMap<>(claims));
        if (years.isEmpty() || years.size() > MOST_YEARS) {
            throw new IllegalArgumentException(
                    "a case has 1 to " + MOST_YEARS + " years and not " + years.size() + ": now, and each year after");
        }
        if (discountRate.compareTo(BigDecimal.ONE.negate()) <= 0) {
            throw new IllegalArgumentException("the discount rate (" + discountRate + ") must be above -1");
        }
        if (purpose.length() > 4000) {
            throw new IllegalArgumentException("the purpose has " + purpose.length() + " characters; at most 4000");
        }
    }

    /** What is known of an initiative, as a first draft: its budget now, and each claimed benefit for five years. */
    public static CaseContent draftOf(Initiative initiative, BigDecimal discountRate) {
        BigDecimal yearly =
                initiative.benefits().stream().map(BenefitLine::yearly).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<CaseYear> years = new ArrayList<>();
        years.add(new CaseYear(initiative.budget(), BigDecimal.ZERO, BigDecimal.ZERO));
        for (int year = 1; year <= USUAL_YEARS; year++) {
            years.add(new CaseYear(BigDecimal.ZERO, BigDecimal.ZERO, yearly));
        }
        String purpose = initiative.description() == null ? "" : initiative.description();
        return new CaseContent(purpose, discountRate, years, initiative.benefits(), Map.of());
    }

    /** The money asked for: all one-off costs. */
    public BigDecimal budget() {
        return years.stream().map(CaseYear::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How far the budget lies from another, as a share of that one; 1 when that one is nothing and this is something. */
    public BigDecimal changeFrom(BigDecimal approved) {
        if (approved.signum() == 0) {
            return budget().signum() == 0 ? BigDecimal.ZERO : BigDecimal.ONE;
        }
        return budget().subtract(approved).abs().divide(approved, 6, RoundingMode.HALF_UP);
    }
}
