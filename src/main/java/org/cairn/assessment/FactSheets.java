package org.cairn.assessment;

/** Collects the facts of a stored programme as they stand: from its records, its plan and what people have recorded. */
public interface FactSheets {

    /** Throws {@link java.util.NoSuchElementException} naming the programme when absent. */
    FactSheet collect(String programme);
}
