package org.cairn.playbook;

import java.util.List;
import java.util.Optional;

/** The playbooks that this installation knows. */
public interface Playbooks {

    Optional<Playbook> find(String id);

    /** The playbook with this id; throws {@link java.util.NoSuchElementException} naming it when absent. */
    Playbook get(String id);

    List<Playbook> list();
}
