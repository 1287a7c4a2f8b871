package org.cairn.chaos;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cairn.chaos.Visitor.Unanswered;

/** Somebody who looks at everything and now and then wants it on paper. */
final class Reader {

    private static final List<String> LOOKED_AT = List.of(
            "", "/initiatives", "/plan", "/findings", "/roadmap", "/gates", "/risks", "/observations", "/reports");
    private static final int LOOKS_PER_REPORT = 40;

    private final Visitor api;
    private final List<String> programmes;
    private final Random random;
    private int looks;

    Reader(Visitor api, List<String> programmes, long seed) {
        this.api = api;
        this.programmes = programmes;
        this.random = new Random(seed);
    }

    /** Looks at one thing. */
    boolean look() throws Unanswered {
        String programme = "/api/v1/programmes/" + programmes.get(random.nextInt(programmes.size()));
        if (looks++ % LOOKS_PER_REPORT == 0) {
            api.post(programme + "/reports", Map.of("kinds", List.of("WORKBOOK")), null);
        }
        api.get(programme + LOOKED_AT.get(random.nextInt(LOOKED_AT.size())));
        return true;
    }
}
