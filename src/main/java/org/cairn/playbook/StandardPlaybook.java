package org.cairn.playbook;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The playbook that the product brings along, read from the drawings and the catalogue beside them. */
@Component
public final class StandardPlaybook implements Playbooks {

    private final Playbook playbook = load();

    /** Reads it anew; needs no application around it. */
    public static Playbook load() {
        return PlaybookReader.read("processes");
    }

    @Override
    public Optional<Playbook> find(String id) {
        return playbook.id().equals(id) ? Optional.of(playbook) : Optional.empty();
    }

    @Override
    public Playbook get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("there is no playbook «" + id + "»"));
    }

    @Override
    public List<Playbook> list() {
        return List.of(playbook);
    }
}
