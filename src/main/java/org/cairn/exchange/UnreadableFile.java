package org.cairn.exchange;

/** A file that is not what it should be: which file, where in it, and why. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FileProblem problem;
    private final String where;
    private final String what;

    public UnreadableFile(FileProblem problem, String file, String where, String what) {
        super(file + ": " + where + ": " + what);
        this.problem = problem;
        this.where = where;
        this.what = what;
    }

    /** Something in it is not as it should be. */
    public UnreadableFile(String file, String where, String what) {
        this(FileProblem.CONTENT, file, where, what);
    }

    public FileProblem problem() {
        return problem;
    }

    /** The place in the file; {@code file} when it concerns the whole. */
    public String where() {
        return where;
    }

    public String what() {
        return what;
    }
}
