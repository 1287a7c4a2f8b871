package org.cairn.playbook;

/** A playbook that cannot be used: says which file and why. */
public final class BrokenPlaybook extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String file;

    public BrokenPlaybook(String file, String reason) {
        super(file.isEmpty() ? reason : file + ": " + reason);
        this.file = file;
    }

    public String file() {
        return file;
    }
}
