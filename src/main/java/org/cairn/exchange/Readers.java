package org.cairn.exchange;

import java.time.Duration;

/** Where the readers of this product are had. */
public final class Readers {

    /** Longer than any honest file of the largest size takes. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Readers() {}

    /** Workbooks made from the import form, delimited text with a mapping profile, and the plans of other tools. */
    public static ImportFile standard() {
        return new BoundedReaders(LONGEST);
    }
}
