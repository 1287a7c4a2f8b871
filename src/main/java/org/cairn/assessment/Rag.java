package org.cairn.assessment;

/** Colour of a judgement. Missing data is a value of its own, never green. */
public enum Rag {
    GREEN,
    NO_DATA,
    AMBER,
    RED;

    /** The worse of two, red before amber before no data before green. */
    public Rag worse(Rag other) {
        return ordinal() >= other.ordinal() ? this : other;
    }
}
