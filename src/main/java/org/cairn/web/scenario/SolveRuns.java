package org.cairn.web.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cairn.planning.PlanSettings;
import org.cairn.scenario.ScenarioRefused;
import org.cairn.scenario.SolveScenario;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Searches in the background, one after the other; the latest of each scenario is remembered while the server runs. */
@Component
class SolveRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SolveRuns.class);
    private static final int REMEMBERED = 50;

    private final SolveScenario solve;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "solve-scenario");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, SolveRun> runs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SolveRun> eldest) {
            return size() > REMEMBERED && eldest.getValue().isOver();
        }
    };

    SolveRuns(SolveScenario solve) {
        this.solve = solve;
    }

    /** Begins a search unless one of this scenario runs already. */
    synchronized SolveRun start(String scenario, int version, PlanSettings settings, String user) {
        SolveRun running = runs.get(scenario);
        if (running != null && !running.isOver()) {
            return running;
        }
        SolveRun run = new SolveRun(scenario);
        runs.put(scenario, run);
        worker.execute(() -> work(run, version, settings, user));
        return run;
    }

    synchronized Optional<SolveRun> find(String scenario) {
        return Optional.ofNullable(runs.get(scenario));
    }

    private void work(SolveRun run, int version, PlanSettings settings, String user) {
        try {
            solve.solve(run.scenario(), version, settings, run, user);
            run.end(null);
        } catch (ScenarioRefused refused) {
            run.end(refused.getMessage());
        } catch (RuntimeException fault) {
            LOG.error("the search for scenario {} failed", run.scenario(), fault);
            run.end("FAULT");
        }
    }

    @Override
    public void destroy() {
        synchronized (this) {
            runs.values().forEach(SolveRun::stop);
        }
        worker.shutdownNow();
    }
}
