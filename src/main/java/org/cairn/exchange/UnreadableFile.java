package org.cairn.exchange;

/** A file that is not what it should be: which file, where in it, and why. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableFile(String file, String where, String what) {
        super(file + ": " + where + ": " + what);
    }
}
