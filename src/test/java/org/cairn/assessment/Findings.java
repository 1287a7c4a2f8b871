package org.cairn.assessment;

import java.time.LocalDate;
import java.util.List;

/** Findings for tests. */
final class Findings {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private Findings() {}

    /** What a rule says of the number of platforms. */
    static Finding of(Rag rag, boolean wavering) {
        Fact fact = Fact.known("platform-count", "programme", 1.0 / 3, "inventory", TODAY, "anna");
        return new Finding(
                "X3-fragmentation",
                "One capability, one platform",
                "1",
                "X3",
                "programme",
                rag,
                rag == Rag.RED ? 80 : 0,
                0.9,
                "Platforms – «three».",
                List.of(fact),
                1.0,
                2.0,
                wavering,
                "Turns green when there is one.");
    }
}
