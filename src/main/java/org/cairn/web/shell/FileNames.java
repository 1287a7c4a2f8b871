package org.cairn.web.shell;

import org.jspecify.annotations.Nullable;

/** What is kept of a file's name that somebody sent. */
public final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {}

    /** The last part without what could mean something to a file system or a page. */
    public static String plain(@Nullable String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String kept = name.replaceAll("[^\\p{L}\\p{N}._ ()-]", "_").strip();
        if (kept.isEmpty() || kept.startsWith(".")) {
            kept = "file" + kept;
        }
        return kept.length() <= LONGEST ? kept : kept.substring(kept.length() - LONGEST);
    }
}
