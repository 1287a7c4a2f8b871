package org.cairn.exchange;

/** A file that is not what it should be: which file, where in it, and why. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String where;
    private final String what;

    public UnreadableFile(String file, String where, String what) {
        super(file + ": " + where + ": " + what);
        this.where = where;
        this.what = what;
    }

    /** The place in the file; {@code file} when it concerns the whole. */
    public String where() {
        return where;
    }

    public String what() {
        return what;
    }
}
