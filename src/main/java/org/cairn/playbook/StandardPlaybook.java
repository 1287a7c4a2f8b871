package org.cairn.playbook;

/** The playbook that the product brings along. */
public final class StandardPlaybook {

    private static final String FOLDER = "processes";

    private StandardPlaybook() {}

    /** Reads it anew; needs no application around it. */
    public static Playbook load() {
        return files().read();
    }

    public static PlaybookFiles files() {
        return PlaybookFiles.load(FOLDER);
    }
}
