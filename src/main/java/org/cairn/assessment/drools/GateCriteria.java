package org.cairn.assessment.drools;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The office's tables of gates: what each asks for, the score that it needs, and whether it may go on with conditions. */
final class GateCriteria {

    static final String FILE = "gate-criteria.xlsx";

    private final Table criteria;
    private final Table hurdles;
    private final Map<String, Gate> gates = new TreeMap<>();

    /** Throws {@link org.cairn.assessment.BrokenRuleFile} naming the cell. */
    GateCriteria(byte[] content, Wording wording) {
        criteria = Table.read(
                FILE,
                content,
                "gate",
                "id",
                "name",
                "must",
                "on failure",
                "weight",
                "fact",
                "subject",
                "compare",
                "threshold",
                "other",
                "waiver");
        hurdles = Table.read(FILE, content, 1, "gate", "hurdle", "conditions");
        Map<String, List<CriterionLine>> lines =
                criteria.lines().stream().map(CriterionLine::of).collect(Collectors.groupingBy(CriterionLine::gate));
        for (Table.Line line : hurdles.lines()) {
            String id = line.text("gate");
            if (!lines.containsKey(id)) {
                throw line.broken("gate", "gate «" + id + "» has no criteria");
            }
            double hurdle = line.number("hurdle");
            if (!(hurdle >= 0 && hurdle <= 1)) {
                throw line.broken("hurdle", "a hurdle (" + hurdle + ") is a share from 0 to 1");
            }
            boolean conditions = line.oneOf("conditions", List.of("yes", "no")).equals("yes");
            gates.put(id, new Gate(id, hurdle, conditions, lines.getOrDefault(id, List.of()), wording));
        }
        for (Table.Line line : criteria.lines()) {
            if (!gates.containsKey(line.text("gate"))) {
                throw line.broken("gate", "gate «" + line.text("gate") + "» has no hurdle");
            }
        }
    }

    Set<String> gates() {
        return Collections.unmodifiableSet(gates.keySet());
    }

    List<Table> tables() {
        return List.of(criteria, hurdles);
    }

    /** Throws {@link NoSuchElementException} naming a gate that the table does not know. */
    Gate get(String gate) {
        Gate found = gates.get(gate);
        if (found == null) {
            throw new NoSuchElementException(FILE + " has no criteria for gate " + gate);
        }
        return found;
    }
}
