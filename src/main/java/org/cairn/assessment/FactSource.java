package org.cairn.assessment;

/** Collects what is known of a stored programme. */
public interface FactSource {

    /** Throws {@link java.util.NoSuchElementException} naming the programme when it is absent. */
    FactSheet collect(String programme);
}
