package org.cairn.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A transformation programme as one immutable value.
 *
 * @param key short code, unique in the store (such as {@code halden})
 * @param playbook id of the playbook it follows
 * @param start first working day
 * @param asOf the date that all figures speak of
 * @param currency ISO 4217
 * @param unit what one unit of money means: 1 or 1000
 * @param discountRate a year, such as 0.10
 */
public record Programme(
        String key,
        String name,
        String playbook,
        LocalDate start,
        LocalDate asOf,
        String currency,
        int unit,
        BigDecimal discountRate,
        List<Team> teams,
        List<Initiative> initiatives,
        List<Dependency> dependencies,
        List<RiskItem> risks,
        List<KpiObservation> observations,
        List<MaturityScore> scores,
        List<Measurement> measurements,
        List<StatusReport> statusReports) {

    public Programme {
        teams = List.copyOf(teams);
        initiatives = List.copyOf(initiatives);
        dependencies = List.copyOf(dependencies);
        risks = List.copyOf(risks);
        observations = List.copyOf(observations);
        scores = List.copyOf(scores);
        measurements = List.copyOf(measurements);
        statusReports = List.copyOf(statusReports);
    }

    public Optional<Initiative> findInitiative(String initiativeKey) {
        return initiatives.stream().filter(i -> i.key().equals(initiativeKey)).findFirst();
    }

    public Map<String, Team> teamsByKey() {
        return byKey(teams, Team::key);
    }

    public Map<String, Initiative> initiativesByKey() {
        return byKey(initiatives, Initiative::key);
    }

    /** The same on another day. */
    public Programme at(LocalDate day) {
        return with(day, discountRate, teams, initiatives, dependencies, observations);
    }

    /** The same, discounted at this rate a year. */
    public Programme withDiscountRate(BigDecimal rate) {
        return with(asOf, rate, teams, initiatives, dependencies, observations);
    }

    /** The same with one more observation. */
    public Programme with(KpiObservation observation) {
        List<KpiObservation> more = new ArrayList<>(observations);
        more.add(observation);
        return with(asOf, discountRate, teams, initiatives, dependencies, more);
    }

    /** The same with these teams. */
    public Programme withTeams(List<Team> changed) {
        return with(asOf, discountRate, changed, initiatives, dependencies, observations);
    }

    /** The same with one of its initiatives changed. */
    public Programme with(Initiative changed) {
        return withInitiatives(initiatives.stream()
                .map(i -> i.key().equals(changed.key()) ? changed : i)
                .toList());
    }

    /** The same with these initiatives. */
    public Programme withInitiatives(List<Initiative> changed) {
        return with(asOf, discountRate, teams, changed, dependencies, observations);
    }

    /** The same with these dependencies. */
    public Programme withDependencies(List<Dependency> changed) {
        return with(asOf, discountRate, teams, initiatives, changed, observations);
    }

    private Programme with(
            LocalDate day,
            BigDecimal rate,
            List<Team> who,
            List<Initiative> what,
            List<Dependency> links,
            List<KpiObservation> observed) {
        return new Programme(
                key,
                name,
                playbook,
                start,
                day,
                currency,
                unit,
                rate,
                who,
                what,
                links,
                risks,
                observed,
                scores,
                measurements,
                statusReports);
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        all.forEach(t -> map.put(key.apply(t), t));
        return map;
    }
}
