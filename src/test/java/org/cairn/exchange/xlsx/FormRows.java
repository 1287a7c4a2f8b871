package org.cairn.exchange.xlsx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;

/** A programme as the rows of the import form, in the order of the form's columns. */
final class FormRows {

    private final Map<FormSheet, List<List<Object>>> rows = new EnumMap<>(FormSheet.class);

    private FormRows() {}

    static Map<FormSheet, List<List<Object>>> of(Programme p) {
        FormRows form = new FormRows();
        form.add(
                FormSheet.PROGRAMME,
                p.key(),
                p.name(),
                p.playbook(),
                p.start(),
                p.asOf(),
                p.currency(),
                String.valueOf(p.unit()),
                p.discountRate());
        p.teams().forEach(form::team);
        form.holidays(p.teams());
        p.initiatives().forEach(form::initiative);
        p.dependencies()
                .forEach(d -> form.add(FormSheet.DEPENDENCIES, d.predecessor(), d.successor(), d.type(), d.lagDays()));
        p.risks()
                .forEach(r -> form.add(
                        FormSheet.RISKS,
                        r.key(),
                        r.kind(),
                        r.title(),
                        r.probability(),
                        r.impact(),
                        r.owner(),
                        r.initiative(),
                        r.response(),
                        r.due(),
                        yes(r.open())));
        p.observations()
                .forEach(k -> form.add(FormSheet.KPIS, k.kpi(), k.date(), k.value(), k.source(), k.recordedBy()));
        p.scores()
                .forEach(s -> form.add(FormSheet.SCORES, s.item(), s.date(), s.score(), s.evidence(), s.recordedBy()));
        p.measurements()
                .forEach(m ->
                        form.add(FormSheet.MEASUREMENTS, m.key(), m.date(), m.value(), m.source(), m.recordedBy()));
        p.statusReports()
                .forEach(s -> form.add(
                        FormSheet.STATUS,
                        s.initiative(),
                        s.date(),
                        s.colour(),
                        s.reason(),
                        s.expires(),
                        s.recordedBy()));
        return form.rows;
    }

    private void team(Team team) {
        add(FormSheet.TEAMS, team.key(), team.name(), team.capacity());
        team.changes().forEach(c -> add(FormSheet.CAPACITY_CHANGES, team.key(), c.from(), c.capacity()));
    }

    /** A day that all teams have off needs one row. */
    private void holidays(List<Team> teams) {
        List<LocalDate> common = teams.isEmpty()
                ? new ArrayList<>()
                : new ArrayList<>(teams.get(0).holidays());
        teams.forEach(team -> common.retainAll(team.holidays()));
        common.forEach(day -> add(FormSheet.HOLIDAYS, null, day));
        teams.forEach(team -> team.holidays().stream()
                .filter(day -> !common.contains(day))
                .forEach(day -> add(FormSheet.HOLIDAYS, team.key(), day)));
    }

    private void initiative(Initiative i) {
        add(
                FormSheet.INITIATIVES,
                i.key(),
                i.name(),
                i.kind(),
                i.phase(),
                i.owner(),
                i.sponsor(),
                i.strategy(),
                i.estimate().optimistic(),
                i.estimate().likely(),
                i.estimate().pessimistic(),
                i.budget(),
                i.actualCost(),
                i.percentComplete(),
                i.earliestStart(),
                i.deadline(),
                i.actualStart(),
                i.actualFinish(),
                yes(i.partnerLed()),
                i.description());
        i.efforts().forEach(e -> add(FormSheet.EFFORTS, i.key(), e.team(), e.fte()));
        i.benefits()
                .forEach(b ->
                        add(FormSheet.BENEFITS, i.key(), b.category(), b.measure(), b.yearly(), yes(b.validated())));
    }

    private void add(FormSheet sheet, Object... values) {
        rows.computeIfAbsent(sheet, s -> new ArrayList<>()).add(Arrays.asList(values));
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }
}
