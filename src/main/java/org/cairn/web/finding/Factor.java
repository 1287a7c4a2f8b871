package org.cairn.web.finding;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.assessment.Assessment;
import org.cairn.assessment.Rag;
import org.cairn.assessment.Trend;
import org.cairn.playbook.Playbook;

/** A success factor or pitfall of the playbook, how it stands and where it goes. */
record Factor(String id, String name, boolean pitfall, Rag rag, Trend trend) {

    static List<Factor> list(Playbook playbook, Assessment assessment) {
        return Stream.concat(
                        playbook.successFactors().stream().map(f -> of(f.id(), f.name(), false, assessment)),
                        playbook.pitfalls().stream().map(p -> of(p.id(), p.name(), true, assessment)))
                .toList();
    }

    private static Factor of(String id, String name, boolean pitfall, Assessment assessment) {
        Map<String, Rag> factors = assessment.evaluation().factors();
        return new Factor(id, name, pitfall, factors.getOrDefault(id, Rag.NO_DATA), assessment.trend(id));
    }
}
