package org.cairn.exchange;

import java.util.Locale;

/** Why a file or a place in it was not taken, in words that stay the same for whoever automates an import. */
public enum FileProblem {
    /** It is not there or may not be read. */
    ABSENT,
    EMPTY,
    TOO_LARGE,
    UNKNOWN_KIND,
    /** It does not hold to its own format. */
    DAMAGED,
    /** It is encrypted or protected. */
    PROTECTED,
    /** It holds macros. */
    MACROS,
    /** It unpacks to far more than its size. */
    BOMB,
    /** It declares XML entities or a document type. */
    ENTITIES,
    /** It has more rows, sheets, parts or tasks than are read. */
    TOO_MANY,
    /** It took too long to read and was given up. */
    TOO_SLOW,
    /** It needed more memory than a reader has. */
    TOO_HUNGRY,
    /** Other files are being read; it may be sent again. */
    BUSY,
    /** It was read, and something in it is not as it should be. */
    CONTENT;

    /** Lower case with hyphens, such as {@code too-large}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
