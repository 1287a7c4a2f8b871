package org.cairn.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cairn.planning.Pin;
import org.cairn.planning.PlanBasis;
import org.cairn.programme.Dependency;
import org.cairn.programme.Initiative;
import org.cairn.programme.LinkType;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;
import org.cairn.scenario.ScenarioRefused.Reason;

/** Applies changes to what a plan is made for; pure. */
final class Changes {

    private Changes() {}

    /** The basis with all changes, in order; throws {@link ScenarioRefused} naming the first that cannot be made. */
    static PlanBasis apply(PlanBasis basis, List<Change> changes) {
        PlanBasis changed = basis;
        for (Change change : changes) {
            changed = apply(changed, change);
        }
        return changed;
    }

    private static PlanBasis apply(PlanBasis basis, Change change) {
        Programme programme = basis.programme();
        if (change instanceof Change.TeamCapacity c) {
            return basis.withProgramme(team(programme, c));
        } else if (change instanceof Change.PinStart c) {
            open(programme, c.initiative());
            List<Pin> pins = without(basis.pins(), c.initiative());
            pins.add(new Pin(c.initiative(), c.start()));
            return basis.withPins(pins);
        } else if (change instanceof Change.Unpin c) {
            known(programme, c.initiative());
            return basis.withPins(without(basis.pins(), c.initiative()));
        } else if (change instanceof Change.Defer c) {
            open(programme, c.initiative());
            return basis.withProgramme(initiative(programme, c.initiative(), i -> i.withEarliestStart(c.notBefore())));
        } else if (change instanceof Change.Drop c) {
            return drop(basis, c.initiative());
        } else if (change instanceof Change.Reestimate c) {
            known(programme, c.initiative());
            return basis.withProgramme(initiative(programme, c.initiative(), i -> i.withEstimate(c.estimate())));
        } else if (change instanceof Change.Link c) {
            return basis.withProgramme(link(programme, c.dependency()));
        }
        return basis.withProgramme(unlink(programme, (Change.Unlink) change));
    }

    private static Programme team(Programme programme, Change.TeamCapacity change) {
        if (!programme.teamsByKey().containsKey(change.team())) {
            throw new ScenarioRefused(Reason.UNKNOWN, "there is no team " + change.team());
        }
        if (!(change.fte() >= 0)) {
            throw new ScenarioRefused(
                    Reason.BAD_CHANGE, "team " + change.team() + ": capacity (" + change.fte() + ") must be ≥ 0");
        }
        return programme.withTeams(programme.teams().stream()
                .map(t -> t.key().equals(change.team()) ? from(t, change.from(), change.fte()) : t)
                .toList());
    }

    private static Team from(Team team, LocalDate from, double fte) {
        return team.withCapacityFrom(from, fte);
    }

    private static Programme initiative(Programme programme, String key, UnaryOperator<Initiative> change) {
        return programme.withInitiatives(programme.initiatives().stream()
                .map(i -> i.key().equals(key) ? change.apply(i) : i)
                .toList());
    }

    private static Initiative known(Programme programme, String key) {
        return programme
                .findInitiative(key)
                .orElseThrow(() -> new ScenarioRefused(Reason.UNKNOWN, "there is no initiative " + key));
    }

    /** One that has not begun: started work never moves. */
    private static Initiative open(Programme programme, String key) {
        Initiative initiative = known(programme, key);
        if (initiative.actualStart() != null) {
            throw new ScenarioRefused(
                    Reason.BEGUN,
                    "initiative " + key + " began on " + initiative.actualStart() + "; started work never moves");
        }
        return initiative;
    }

    private static List<Pin> without(List<Pin> pins, String initiative) {
        return new ArrayList<>(
                pins.stream().filter(p -> !p.initiative().equals(initiative)).toList());
    }

    private static PlanBasis drop(PlanBasis basis, String key) {
        Programme programme = basis.programme();
        if (open(programme, key).isGate()) {
            throw new ScenarioRefused(Reason.BAD_CHANGE, "gate " + key + " cannot be dropped");
        }
        Programme without = programme
                .withInitiatives(programme.initiatives().stream()
                        .filter(i -> !i.key().equals(key))
                        .toList())
                .withDependencies(bridged(programme.dependencies(), key));
        return new PlanBasis(without, without(basis.pins(), key));
    }

    /** The links that stay, and finish–start links from each predecessor of what is dropped to each of its successors. */
    private static List<Dependency> bridged(List<Dependency> links, String dropped) {
        Set<Dependency> stay = new LinkedHashSet<>();
        for (Dependency link : links) {
            if (!link.predecessor().equals(dropped) && !link.successor().equals(dropped)) {
                stay.add(link);
            }
        }
        for (Dependency into : links) {
            for (Dependency out : links) {
                boolean through =
                        into.successor().equals(dropped) && out.predecessor().equals(dropped);
                if (through && into.type() == LinkType.FS && out.type() == LinkType.FS) {
                    stay.add(new Dependency(
                            into.predecessor(),
                            out.successor(),
                            LinkType.FS,
                            Math.max(0, into.lagDays()) + Math.max(0, out.lagDays())));
                }
            }
        }
        return List.copyOf(stay);
    }

    private static Programme link(Programme programme, Dependency added) {
        known(programme, added.predecessor());
        open(programme, added.successor());
        List<Dependency> links = new ArrayList<>(programme.dependencies().stream()
                .filter(d -> !(d.predecessor().equals(added.predecessor())
                        && d.successor().equals(added.successor())
                        && d.type() == added.type()))
                .toList());
        links.add(added);
        return programme.withDependencies(links);
    }

    private static Programme unlink(Programme programme, Change.Unlink change) {
        List<Dependency> links = programme.dependencies().stream()
                .filter(d -> !(d.predecessor().equals(change.predecessor())
                        && d.successor().equals(change.successor())))
                .toList();
        if (links.size() == programme.dependencies().size()) {
            throw new ScenarioRefused(
                    Reason.UNKNOWN,
                    change.successor() + " does not depend on " + change.predecessor()
                            + ", so nothing can be unlinked");
        }
        return programme.withDependencies(links);
    }
}
