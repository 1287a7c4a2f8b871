package org.cairn.playbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of loaded playbooks. Their files never change. */
public interface PlaybookVersions {

    /** Adds a candidate. */
    PlaybookVersion add(Playbook playbook, PlaybookFiles files, String by, Instant at, String note);

    /** Throws {@link java.util.NoSuchElementException} naming the number when it is absent. */
    PlaybookVersion get(long number);

    /** All of a playbook, newest first. */
    List<PlaybookVersion> list(String playbook);

    Optional<PlaybookVersion> findActive(String playbook);

    /** Ids of the playbooks of which some version is active. */
    List<String> active();

    PlaybookFiles files(long number);

    /** Activates it, and retires the one before; or withdraws it. */
    void decide(long number, PlaybookVersion.State state, String by, Instant at);
}
