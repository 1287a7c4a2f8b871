package org.cairn.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The house's arrows and fences as rules, for a base package: the product's own, or one with planted violations that
 * proves that a rule bites.
 */
final class HouseRules {

    /** What the faces show, and the catalogue of refusals speaks of. */
    private static final Set<String> BELOW_THE_FACES =
            Set.of("workflow", "diagnosis", "ruleset", "planning", "scenario", "exchange", "report", "audit", "access");

    /** Package → what it may name directly; what those may name, it may name too. */
    static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("schedule", Set.of()),
            Map.entry("finance", Set.of()),
            Map.entry("playbook", Set.of()),
            Map.entry("risk", Set.of("schedule")),
            Map.entry("programme", Set.of("playbook")),
            Map.entry("audit", Set.of("programme")),
            Map.entry("access", Set.of("programme", "audit")),
            Map.entry("assessment", Set.of("programme", "playbook", "audit")),
            Map.entry("ruleset", Set.of("assessment", "audit")),
            Map.entry("diagnosis", Set.of("assessment", "audit")),
            Map.entry("planning", Set.of("programme", "schedule", "risk", "businesscase")),
            Map.entry("scenario", Set.of("planning", "audit")),
            Map.entry("businesscase", Set.of("programme", "finance")),
            Map.entry("gate", Set.of("assessment", "planning", "businesscase", "playbook")),
            Map.entry(
                    "workflow",
                    Set.of(
                            "gate",
                            "programme",
                            "assessment",
                            "planning",
                            "scenario",
                            "businesscase",
                            "audit",
                            "access")),
            Map.entry("exchange", Set.of("programme", "planning", "businesscase", "operation")),
            Map.entry(
                    "report",
                    Set.of(
                            "gate",
                            "planning",
                            "scenario",
                            "businesscase",
                            "programme",
                            "workflow",
                            "exchange",
                            "operation",
                            "audit")),
            Map.entry("problem", BELOW_THE_FACES),
            Map.entry("operation", Set.of()),
            Map.entry("web", Set.of("problem", "operation")),
            Map.entry("api", Set.of("problem", "operation")),
            Map.entry("cli", Set.of("problem", "operation")),
            Map.entry("notification", Set.of("workflow", "access")),
            Map.entry("demo", Set.of("workflow", "exchange", "access")));

    /** Vendor → the only packages that may name it. */
    static final Map<String, List<String>> FENCES = Map.of(
            "org.camunda", List.of("workflow.camunda"),
            "org.kie", List.of("assessment.drools"),
            "org.drools", List.of("assessment.drools"),
            "org.apache.poi", List.of("report.office", "exchange.xlsx", "assessment.drools"),
            "org.mpxj", List.of("exchange.mpxj"),
            "net.sf.mpxj", List.of("exchange.mpxj"),
            "org.jgrapht", List.of("schedule"),
            "org.apache.commons.csv", List.of("exchange.csv"));

    private final String base;

    HouseRules(String base) {
        this.base = base;
    }

    /** Every package names only what the table of arrows lets it reach. */
    ArchRule arrows() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(base + "..")
                .should(new ArchCondition<>("follow the arrows") {
                    @Override
                    public void check(JavaClass origin, ConditionEvents events) {
                        for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                            String from = room(origin);
                            String to = room(dependency.getTargetClass());
                            if (!from.isEmpty()
                                    && !to.isEmpty()
                                    && !from.equals(to)
                                    && !reach(from).contains(to)) {
                                events.add(SimpleConditionEvent.violated(
                                        origin, from + " may not name " + to + ": " + dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    /** Every top-level package is in the table. */
    ArchRule noUnknownRoom() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(base + "..")
                .should(new ArchCondition<>("live in a room that the table of arrows names") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        String room = room(item);
                        if (!room.isEmpty() && !ARROWS.containsKey(room)) {
                            events.add(SimpleConditionEvent.violated(item, item.getName() + " lives in " + room));
                        }
                    }
                });
    }

    /** Pages are grouped by feature; a feature names the shell and no other feature, and the shell names none. */
    ArchRule featuresStayApart() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(base + ".web..")
                .should(new ArchCondition<>("name no other feature than the shell") {
                    @Override
                    public void check(JavaClass origin, ConditionEvents events) {
                        for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                            String from = feature(origin);
                            String to = feature(dependency.getTargetClass());
                            if (!to.isEmpty() && !to.equals(from) && !to.equals("shell")) {
                                events.add(SimpleConditionEvent.violated(
                                        origin, from + " may not name " + to + ": " + dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    /** Only the fenced packages name a vendor. */
    ArchRule fence(String vendor) {
        String[] allowed =
                FENCES.get(vendor).stream().map(p -> base + "." + p + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .and()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(vendor + "..");
    }

    /** The cold packages need the JDK, null annotations and, in schedule, the graph library; nothing else. */
    ArchRule coldStaysCold() {
        return noClasses()
                .that()
                .resideInAnyPackage(base + ".schedule..", base + ".risk..", base + ".finance..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "org.slf4j..", "java.sql..");
    }

    /** Time and chance are passed in. */
    ArchRule clocksArePassedIn() {
        DescribedPredicate<JavaClass> timeTypes = DescribedPredicate.describe(
                "java.time types", c -> Set.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime")
                        .contains(c.getName()));
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "now() without a clock",
                        call -> call.getName().equals("now")
                                && timeTypes.test(call.getTargetOwner())
                                && call.getTarget().getRawParameterTypes().isEmpty()))
                .orShould()
                .callConstructor(java.util.Random.class);
    }

    private String room(JavaClass type) {
        return below(base, type);
    }

    private String feature(JavaClass type) {
        return below(base + ".web", type);
    }

    /** The name of the sub-package of {@code parent} that a type lives in, empty when in none. */
    private static String below(String parent, JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(parent + ".")) {
            return "";
        }
        String rest = name.substring(parent.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static Set<String> reach(String from) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(ARROWS.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(ARROWS.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }
}
