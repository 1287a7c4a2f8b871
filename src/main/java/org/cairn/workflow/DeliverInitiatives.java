package org.cairn.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cairn.audit.AuditTrail;
import org.cairn.businesscase.BusinessCase;
import org.cairn.businesscase.BusinessCases;
import org.cairn.planning.PlannedInitiative;
import org.cairn.planning.Plans;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Initiative;
import org.cairn.programme.LinkType;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.springframework.stereotype.Component;

/** When an initiative may begin, and what follows when it begins and ends. */
@Component
public class DeliverInitiatives {

    private final Programmes programmes;
    private final Plans plans;
    private final BusinessCases cases;
    private final AuditTrail trail;
    private final Clock clock;

    DeliverInitiatives(Programmes programmes, Plans plans, BusinessCases cases, AuditTrail trail, Clock clock) {
        this.programmes = programmes;
        this.plans = plans;
        this.cases = cases;
        this.trail = trail;
        this.clock = clock;
    }

    /** Keys of the initiatives of a phase and the phases before that nobody has finished; what was not chosen earlier comes later. */
    public List<String> open(String programme, int phase) {
        return programmes.get(programme).initiatives().stream()
                .filter(i -> !i.isGate() && i.phase() <= phase && i.actualFinish() == null)
                .map(Initiative::key)
                .toList();
    }

    /**
     * What an initiative still waits for, the longest wait first.
     *
     * @param beside keys of what is delivered in the same phase: only those can be waited for
     */
    public Missing missing(String programme, String initiative, Collection<String> beside) {
        Programme whole = programmes.get(programme);
        Initiative wanted = get(whole, initiative);
        if (wanted.actualStart() != null) {
            return Missing.NOTHING;
        }
        if (needsCase(wanted)
                && cases.find(programme, initiative)
                        .flatMap(BusinessCase::baseline)
                        .isEmpty()) {
            return Missing.CASE;
        }
        boolean held = whole.dependencies().stream()
                .filter(d -> d.successor().equals(initiative) && beside.contains(d.predecessor()))
                .anyMatch(d -> holds(whole, d));
        if (held) {
            return Missing.PREDECESSOR;
        }
        return plannedStart(programme, initiative)
                        .filter(d -> d.isAfter(LocalDate.now(clock)))
                        .isPresent()
                ? Missing.START
                : Missing.NOTHING;
    }

    /** No money, no case. */
    private static boolean needsCase(Initiative initiative) {
        return initiative.budget().signum() > 0;
    }

    private static boolean holds(Programme whole, Dependency link) {
        Optional<Initiative> before = whole.findInitiative(link.predecessor());
        return before.isPresent()
                && switch (link.type()) {
                    case FS -> before.get().actualFinish() == null;
                    case SS -> before.get().actualStart() == null;
                    case FF, SF -> false;
                };
    }

    public Optional<LocalDate> plannedStart(String programme, String initiative) {
        return planned(programme, initiative).map(PlannedInitiative::start);
    }

    /** The planned finish from today on; as much time as it usually takes where nothing is planned. */
    public LocalDate plannedFinish(String programme, String initiative) {
        LocalDate today = LocalDate.now(clock);
        int days = get(programmes.get(programme), initiative).estimate().pessimistic();
        return planned(programme, initiative)
                .map(PlannedInitiative::finish)
                .filter(d -> !d.isBefore(today))
                .orElse(today.plusDays(Math.max(1, days * 7L / 5)));
    }

    private Optional<PlannedInitiative> planned(String programme, String initiative) {
        return plans.find(programme).flatMap(p -> p.find(initiative));
    }

    /** Who leads it; the office where nobody is named. */
    public String owner(String programme, String initiative) {
        String owner = get(programmes.get(programme), initiative).owner();
        return owner == null ? "tmo" : owner;
    }

    /** Keys of the teams that have a part in it; the owner's own team where none is named. */
    public List<String> teams(String programme, String initiative) {
        List<String> teams = get(programmes.get(programme), initiative).efforts().stream()
                .map(Effort::team)
                .distinct()
                .toList();
        return teams.isEmpty() ? List.of("owner") : teams;
    }

    /** Notes the actual start; begun again, nothing changes. */
    public void begin(String programme, String initiative) {
        if (get(programmes.get(programme), initiative).actualStart() == null) {
            programmes.change(
                    programme, whole -> whole.with(get(whole, initiative).begun(LocalDate.now(clock))));
            trail.append("cairn", "initiative-begun", programme, initiative, "");
        }
    }

    /** Notes the finish; finished again, nothing changes. */
    public void finish(String programme, String initiative) {
        if (get(programmes.get(programme), initiative).actualFinish() == null) {
            programmes.change(
                    programme, whole -> whole.with(get(whole, initiative).finished(LocalDate.now(clock))));
            trail.append("cairn", "initiative-delivered", programme, initiative, "");
        }
    }

    /** Keys of the initiatives that may wait for this one to begin or end. */
    public List<String> successors(String programme, String initiative) {
        return programmes.get(programme).dependencies().stream()
                .filter(d -> d.predecessor().equals(initiative) && (d.type() == LinkType.FS || d.type() == LinkType.SS))
                .map(Dependency::successor)
                .distinct()
                .toList();
    }

    private static Initiative get(Programme whole, String initiative) {
        return whole.findInitiative(initiative).orElseThrow();
    }

    /** What an initiative waits for; the codes travel as a process variable. */
    public enum Missing {
        CASE,
        PREDECESSOR,
        START,
        NOTHING
    }
}
