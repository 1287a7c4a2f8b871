package org.cairn.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;

/**
 * Benefits promised, expected and realised, quarter by quarter, each as a running sum in the programme's unit.
 *
 * <p>Promised is what the baseline's claims bring at its dates; expected is what today's claims bring at today's plan;
 * realised is only what finance has validated, of initiatives that are really done, up to the programme's day.
 *
 * @param quarters from the programme's start
 */
public record BenefitTrack(List<Quarter> quarters) {

    public BenefitTrack {
        quarters = List.copyOf(quarters);
    }

    /**
     * A quarter.
     *
     * @param from its first day
     * @param past whether it has begun by the programme's day; later ones have nothing realised
     */
    public record Quarter(LocalDate from, double promised, double expected, double realised, boolean past) {}

    /**
     * Against a baseline.
     *
     * @param plan today's
     */
    public static BenefitTrack of(Baseline baseline, PlanBasis now, Plan plan) {
        Programme programme = now.programme();
        double[] promised = running(baseline.basis().programme(), baseline.plan());
        double[] expected = running(programme, plan);
        double[] realised = running(validated(programme), plan);
        WorkCalendar calendar = WorkCalendar.of(programme, plan.start());
        List<Quarter> quarters = new ArrayList<>();
        double got = 0;
        for (int q = 0; q < promised.length; q++) {
            LocalDate from = calendar.date(q * ProgrammeCase.QUARTER_DAYS);
            boolean past = !from.isAfter(programme.asOf());
            got = past ? realised[q] : got;
            quarters.add(new Quarter(from, promised[q], expected[q], got, past));
        }
        return new BenefitTrack(quarters);
    }

    /** What is promised by the programme's day, what is realised by then, and the same at the end. */
    public double realisedSoFar() {
        return quarters.stream()
                .filter(Quarter::past)
                .mapToDouble(Quarter::realised)
                .max()
                .orElse(0);
    }

    private static double[] running(Programme programme, Plan plan) {
        List<ProgrammeCase.Quarter> quarters =
                PlanFigures.worth(programme, plan).quarters();
        double[] running = new double[quarters.size()];
        double sum = 0;
        for (int q = 0; q < running.length; q++) {
            sum += quarters.get(q).benefit();
            running[q] = sum;
        }
        return running;
    }

    private static Programme validated(Programme programme) {
        return programme.withInitiatives(
                programme.initiatives().stream().map(BenefitTrack::validated).toList());
    }

    private static Initiative validated(Initiative initiative) {
        List<BenefitLine> counted = initiative.actualFinish() == null
                ? List.of()
                : initiative.benefits().stream().filter(BenefitLine::validated).toList();
        return initiative.withBaseline(initiative.budget(), counted);
    }
}
