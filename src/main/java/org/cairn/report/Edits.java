package org.cairn.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.exchange.InputField;
import org.cairn.exchange.RowProblem;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.KpiObservation;
import org.cairn.programme.Programme;
import org.jspecify.annotations.Nullable;

/** What edits mean for a programme: whether they still fit, and what it is with them. */
final class Edits {

    private static final double LEAST_RATE = -0.5;

    private final String file;
    private final List<Edit> edits;

    Edits(String file, List<Edit> edits) {
        this.file = file;
        this.edits = edits;
    }

    /** What is wrong with them in themselves, or no longer as it was when the workbook was made. */
    List<RowProblem> problems(Programme programme) {
        List<RowProblem> problems = new ArrayList<>();
        for (Edit edit : edits) {
            String wrong = moved(programme, edit);
            wrong = wrong == null ? outOfBounds(edit) : wrong;
            if (wrong != null) {
                problems.add(problem(edit, wrong));
            }
        }
        if (problems.isEmpty()) {
            together(programme, problems);
        }
        return problems;
    }

    private RowProblem problem(Edit edit, String reason) {
        int digits = edit.cell().replaceAll("\\d", "").length();
        return new RowProblem(
                file,
                edit.sheet(),
                Integer.parseInt(edit.cell().substring(digits)),
                edit.cell().substring(0, digits),
                reason);
    }

    private static @Nullable String moved(Programme programme, Edit edit) {
        if (edit.field() == InputField.KPI_VALUE || edit.field() == InputField.KPI_DATE) {
            return null;
        }
        if (edit.field() != InputField.DISCOUNT_RATE
                && programme.findInitiative(edit.initiative()).isEmpty()) {
            return edit.subject() + " is not part of the programme any more; make the workbook anew";
        }
        String now = now(programme, edit);
        return Objects.equals(now, edit.before())
                ? null
                : "the workbook is out of date here: it was made when " + edit.subject() + " had "
                        + said(edit.before()) + ", now it has " + said(now)
                        + "; make the workbook anew and change it there";
    }

    private static String said(@Nullable String value) {
        return value == null ? "nothing" : value;
    }

    private static @Nullable String now(Programme programme, Edit edit) {
        if (edit.field() == InputField.DISCOUNT_RATE) {
            return Edit.plain(programme.discountRate());
        }
        Initiative i = programme.findInitiative(edit.initiative()).orElseThrow();
        return switch (edit.field()) {
            case BUDGET -> Edit.plain(i.budget());
            case ACTUAL_COST -> Edit.plain(i.actualCost());
            case OPTIMISTIC -> Edit.plain(i.estimate().optimistic());
            case LIKELY -> Edit.plain(i.estimate().likely());
            case PESSIMISTIC -> Edit.plain(i.estimate().pessimistic());
            case BEGUN -> Edit.plain(i.actualStart());
            case FINISHED -> Edit.plain(i.actualFinish());
            case DONE -> Edit.plain(i.percentComplete() / 100.0);
            case BENEFIT -> {
                int line = line(edit);
                yield line < i.benefits().size()
                        ? Edit.plain(i.benefits().get(line).yearly())
                        : null;
            }
            case DISCOUNT_RATE, KPI_VALUE, KPI_DATE ->
                throw new IllegalArgumentException(edit.field() + " is not an initiative's");
        };
    }

    /** From 0. */
    private static int line(Edit edit) {
        return Integer.parseInt(edit.subject().substring(edit.subject().lastIndexOf('#') + 1)) - 1;
    }

    private static @Nullable String outOfBounds(Edit edit) {
        String after = edit.after();
        return switch (edit.field()) {
            case BEGUN, FINISHED, KPI_DATE, KPI_VALUE -> null;
            case BENEFIT -> after == null ? "must be an amount" : null;
            case BUDGET, ACTUAL_COST -> within(after, 0, Double.MAX_VALUE, "an amount of 0 or more");
            case DISCOUNT_RATE -> within(after, LEAST_RATE, 1, "a rate a year between -50 % and 100 %");
            case DONE -> within(after, 0, 1, "a share between 0 % and 100 %");
            case OPTIMISTIC, LIKELY, PESSIMISTIC ->
                after == null || !after.matches("\\d{1,5}") ? "must be a whole number of working days" : null;
        };
    }

    private static @Nullable String within(@Nullable String value, double least, double most, String wanted) {
        double number = value == null ? Double.NaN : Double.parseDouble(value);
        return number >= least && number <= most ? null : "must be " + wanted;
    }

    /** What fits alone must fit together: three points in order, an end after its beginning, a value with its day. */
    private void together(Programme programme, List<RowProblem> problems) {
        for (Edit edit : edits) {
            String wrong =
                    switch (edit.field()) {
                        case KPI_VALUE ->
                            value(InputField.KPI_DATE, edit.subject()) == null ? "needs its day beside it" : null;
                        case KPI_DATE ->
                            value(InputField.KPI_VALUE, edit.subject()) == null ? "needs a value beside it" : null;
                        case OPTIMISTIC, LIKELY, PESSIMISTIC ->
                            isOrdered(programme, edit.subject())
                                    ? null
                                    : "the estimate must rise from optimistic over likely to pessimistic";
                        case BEGUN, FINISHED ->
                            isForward(programme, edit.subject()) ? null : "the work would end before it begins";
                        default -> null;
                    };
            if (wrong != null) {
                problems.add(problem(edit, wrong));
            }
        }
    }

    private @Nullable String value(InputField field, String subject) {
        return edits.stream()
                .filter(e -> e.field() == field && e.subject().equals(subject))
                .findFirst()
                .map(Edit::after)
                .orElse(null);
    }

    private boolean isOrdered(Programme programme, String key) {
        Estimate now = programme.findInitiative(key).orElseThrow().estimate();
        int least = days(InputField.OPTIMISTIC, key, now.optimistic());
        int likely = days(InputField.LIKELY, key, now.likely());
        return least <= likely && likely <= days(InputField.PESSIMISTIC, key, now.pessimistic());
    }

    private int days(InputField field, String key, int now) {
        String after = value(field, key);
        return after == null ? now : Integer.parseInt(after);
    }

    private boolean isForward(Programme programme, String key) {
        Initiative changed = progress(programme.findInitiative(key).orElseThrow());
        LocalDate begun = changed.actualStart();
        LocalDate finished = changed.actualFinish();
        return finished == null || begun != null && !finished.isBefore(begun);
    }

    /**
     * The programme with them.
     *
     * @param source where new KPI values are said to come from
     */
    Programme applied(Programme programme, String source, String user) {
        Programme changed = programme;
        Map<String, List<Edit>> byInitiative = edits.stream()
                .filter(e -> e.field() != InputField.DISCOUNT_RATE
                        && e.field() != InputField.KPI_VALUE
                        && e.field() != InputField.KPI_DATE)
                .collect(Collectors.groupingBy(Edit::initiative));
        for (Initiative initiative : programme.initiatives()) {
            if (byInitiative.containsKey(initiative.key())) {
                changed = changed.with(applied(initiative));
            }
        }
        for (Edit edit : edits) {
            if (edit.field() == InputField.DISCOUNT_RATE && edit.after() != null) {
                changed = changed.withDiscountRate(new BigDecimal(edit.after()));
            }
            if (edit.field() == InputField.KPI_VALUE && edit.after() != null) {
                LocalDate day = LocalDate.parse(Objects.requireNonNull(value(InputField.KPI_DATE, edit.subject())));
                changed = changed.with(
                        new KpiObservation(edit.subject(), day, Double.parseDouble(edit.after()), source, user));
            }
        }
        return changed;
    }

    private Initiative applied(Initiative i) {
        Initiative changed = progress(i);
        Estimate now = i.estimate();
        changed = changed.withEstimate(new Estimate(
                days(InputField.OPTIMISTIC, i.key(), now.optimistic()),
                days(InputField.LIKELY, i.key(), now.likely()),
                days(InputField.PESSIMISTIC, i.key(), now.pessimistic())));
        changed = amount(InputField.BUDGET, changed, changed::withBudget);
        changed = amount(InputField.ACTUAL_COST, changed, changed::withActualCost);
        return changed.withBenefits(benefits(i));
    }

    private Initiative amount(InputField field, Initiative initiative, Function<BigDecimal, Initiative> how) {
        String after = value(field, initiative.key());
        return after == null ? initiative : how.apply(new BigDecimal(after));
    }

    private List<BenefitLine> benefits(Initiative i) {
        List<BenefitLine> lines = new ArrayList<>(i.benefits());
        for (int k = 0; k < lines.size(); k++) {
            String after = value(InputField.BENEFIT, i.key() + "#" + (k + 1));
            if (after != null) {
                BenefitLine was = lines.get(k);
                // what finance has validated was another amount
                lines.set(k, new BenefitLine(was.category(), was.measure(), new BigDecimal(after), false));
            }
        }
        return lines;
    }

    private Initiative progress(Initiative i) {
        String done = value(InputField.DONE, i.key());
        int percent = done == null ? i.percentComplete() : (int) Math.round(Double.parseDouble(done) * 100);
        return i.withProgress(
                percent,
                day(InputField.BEGUN, i.key(), i.actualStart()),
                day(InputField.FINISHED, i.key(), i.actualFinish()));
    }

    private @Nullable LocalDate day(InputField field, String key, @Nullable LocalDate now) {
        for (Edit edit : edits) {
            if (edit.field() == field && edit.subject().equals(key)) {
                return edit.after() == null ? null : LocalDate.parse(edit.after());
            }
        }
        return now;
    }
}
