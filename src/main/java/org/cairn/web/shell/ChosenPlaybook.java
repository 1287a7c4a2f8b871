package org.cairn.web.shell;

import java.util.List;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which playbook a page is about: the one that was asked for, else that of the programme that is looked at, else the first. */
@Component
public class ChosenPlaybook {

    private final Playbooks playbooks;
    private final Programmes programmes;

    ChosenPlaybook(Playbooks playbooks, Programmes programmes) {
        this.playbooks = playbooks;
        this.programmes = programmes;
    }

    /** Throws {@link java.util.NoSuchElementException} when another one was asked for. */
    public Playbook of(@Nullable String asked, Shell shell) {
        if (asked != null) {
            return playbooks.get(asked);
        }
        return shell.programme() == null ? all().get(0) : playbooks.get(programmes.playbookOf(shell.programme()));
    }

    public List<Playbook> all() {
        return playbooks.list();
    }
}
