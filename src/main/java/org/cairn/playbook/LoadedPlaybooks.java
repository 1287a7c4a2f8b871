package org.cairn.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The playbooks of this installation: the product's own, those in folders {@code playbooks/ID} of the class path that the
 * setting {@code cairn.playbooks} names, and what was loaded since, which replaces what was there under the same id.
 */
@Component
public class LoadedPlaybooks implements Playbooks {

    private final Map<String, PlaybookFiles> shippedFiles = new LinkedHashMap<>();
    private final Map<String, Playbook> shipped = new LinkedHashMap<>();
    private final Map<String, Playbook> replaced = new ConcurrentHashMap<>();
    private final PlaybookVersions versions;
    private volatile boolean known;

    LoadedPlaybooks(PlaybookVersions versions, @Value("${cairn.playbooks:}") List<String> more) {
        this.versions = versions;
        add(StandardPlaybook.files());
        more.forEach(id -> add(PlaybookFiles.load("playbooks/" + id)));
    }

    private void add(PlaybookFiles files) {
        Playbook read = files.read();
        shipped.put(read.id(), read);
        shippedFiles.put(read.id(), files);
    }

    /** Id → files of what came with the installation. */
    public Map<String, PlaybookFiles> shipped() {
        return shippedFiles;
    }

    /** The files in force. */
    public PlaybookFiles files(String id) {
        return versions.findActive(id)
                .map(v -> versions.files(v.number()))
                .or(() -> Optional.ofNullable(shippedFiles.get(id)))
                .orElseThrow(() -> new NoSuchElementException("there is no playbook «" + id + "»"));
    }

    /** Reads anew what was loaded; called when a version was activated. */
    public void refresh() {
        Map<String, Playbook> active = new LinkedHashMap<>();
        for (String id : versions.active()) {
            versions.findActive(id)
                    .ifPresent(v -> active.put(id, versions.files(v.number()).read()));
        }
        replaced.clear();
        replaced.putAll(active);
        known = true;
    }

    @Override
    public Optional<Playbook> find(String id) {
        if (!known) {
            refresh();
        }
        Playbook loaded = replaced.get(id);
        return loaded == null ? Optional.ofNullable(shipped.get(id)) : Optional.of(loaded);
    }

    @Override
    public Playbook get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("there is no playbook «" + id + "»"));
    }

    @Override
    public List<Playbook> list() {
        List<Playbook> all = new ArrayList<>();
        shipped.keySet().forEach(id -> all.add(get(id)));
        replaced.forEach((id, playbook) -> {
            if (!shipped.containsKey(id)) {
                all.add(playbook);
            }
        });
        return all;
    }
}
