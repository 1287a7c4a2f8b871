package org.cairn.programme;

/** How a successor hangs on its predecessor: finish–start, start–start, finish–finish, start–finish. */
public enum LinkType {
    FS,
    SS,
    FF,
    SF
}
