package org.cairn.assessment;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programmes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Judges every programme again and again, so that findings open and close when nobody looks. Several nodes may do it at the
 * same time: the same facts are kept once, whoever comes first.
 */
@Component
@EnableConfigurationProperties(AssessmentSettings.class)
class AssessRegularly implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AssessRegularly.class);

    private final Programmes programmes;
    private final AssessProgramme assess;
    private final Playbooks playbooks;
    private final RulesInForce inForce;
    private final AssessmentSettings settings;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "assessment");
        thread.setDaemon(true);
        return thread;
    });

    AssessRegularly(
            Programmes programmes,
            AssessProgramme assess,
            Playbooks playbooks,
            RulesInForce inForce,
            AssessmentSettings settings) {
        this.programmes = programmes;
        this.assess = assess;
        this.playbooks = playbooks;
        this.inForce = inForce;
        this.settings = settings;
    }

    /** The rules are built while people sign in, and the first round comes after one period. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        rounds.execute(() -> playbooks.list().forEach(p -> inForce.of(p.id()).prepare()));
        long every = settings.every().toMillis();
        rounds.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
    }

    private void round() {
        for (Programmes.Entry programme : programmes.list()) {
            try {
                assess.assess(programme.key(), Fact.COMPUTED);
            } catch (RuntimeException e) {
                LOG.warn("The programme {} could not be assessed; the others are", programme.key(), e);
            }
        }
    }

    @Override
    public void destroy() {
        rounds.shutdownNow();
    }
}
