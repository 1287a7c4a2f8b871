package org.cairn.planning;

import java.util.SplittableRandom;
import org.cairn.programme.Estimate;
import org.cairn.programme.Programme;

/** Random programmes on three teams, the same for the same seed. */
final class RandomProgrammes {

    private RandomProgrammes() {}

    /** Initiatives of up to four weeks. */
    static Programme of(long seed, int size) {
        return of(seed, size, 20);
    }

    static Programme of(long seed, int size, int longestDays) {
        SplittableRandom random = new SplittableRandom(seed);
        AProgramme programme = AProgramme.with().team("T0", 3).team("T1", 2).team("T2", 4);
        for (int i = 0; i < size; i++) {
            int likely = 1 + random.nextInt(longestDays);
            programme.initiative(
                    "I" + i,
                    new Estimate(likely / 2, likely, likely * 2),
                    "T" + random.nextInt(3),
                    1 + random.nextInt(2),
                    50 + random.nextInt(200),
                    random.nextInt(3) == 0 ? 0 : random.nextInt(400));
            for (int k = 0; i > 0 && k < 2; k++) {
                if (random.nextInt(3) > 0) {
                    programme.inSequence("I" + random.nextInt(i), "I" + i);
                }
            }
        }
        return programme.build();
    }
}
