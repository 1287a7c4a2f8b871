package org.cairn.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.FactSource;
import org.cairn.gate.ProgrammeFacts;
import org.cairn.planning.Plan;
import org.cairn.planning.Plans;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * The facts of a stored programme: its records, its published plan, and how far its roadmap has run. Stores give the same
 * object as long as nothing changed, so the facts of the same objects are those that were found before.
 */
@Component
public class StoredFacts implements FactSource {

    private static final int PROGRAMMES = 20;

    private final Programmes programmes;
    private final Playbooks playbooks;
    private final Plans plans;
    private final PhaseProgress progress;
    private final ConcurrentLruCache<String, AtomicReference<@Nullable Found>> latest =
            new ConcurrentLruCache<>(PROGRAMMES, programme -> new AtomicReference<>());

    StoredFacts(Programmes programmes, Playbooks playbooks, Plans plans, PhaseProgress progress) {
        this.programmes = programmes;
        this.playbooks = playbooks;
        this.plans = plans;
        this.progress = progress;
    }

    @Override
    public FactSheet collect(String key) {
        Programme programme = programmes.get(key);
        Playbook playbook = playbooks.get(programme.playbook());
        List<Fact> done = new ArrayList<>();
        progress.doneShare(key)
                .forEach((phase, share) -> done.add(Fact.known(
                        "phase-done-share", playbook.phase(phase).id(), share, "roadmap", programme.asOf(), "cairn")));
        return facts(programme, playbook, plans.find(key).orElse(null), done);
    }

    private FactSheet facts(Programme programme, Playbook playbook, @Nullable Plan plan, List<Fact> done) {
        AtomicReference<@Nullable Found> last = latest.get(programme.key());
        Found known = last.get();
        if (known != null && known.isFor(programme, playbook, plan, done)) {
            return known.sheet();
        }
        FactSheet sheet = ProgrammeFacts.of(programme, playbook, plan, done);
        last.set(new Found(programme, playbook, plan, done, sheet));
        return sheet;
    }

    /** Facts, and what they were found in. */
    private record Found(
            Programme programme,
            Playbook playbook,
            @Nullable Plan plan,
            List<Fact> done,
            FactSheet sheet) {

        boolean isFor(Programme programme, Playbook playbook, @Nullable Plan plan, List<Fact> done) {
            return this.programme == programme
                    && this.playbook == playbook
                    && this.plan == plan
                    && this.done.equals(done);
        }
    }
}
