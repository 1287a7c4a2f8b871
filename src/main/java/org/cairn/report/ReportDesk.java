package org.cairn.report;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes reports one after the other in the background. Jobs are told of until the server stops; documents are kept. */
@Component
public class ReportDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReportDesk.class);
    private static final int REMEMBERED = 40;
    private static final int QUEUE = 20;
    private static final int FROZEN = 15;

    private final FreezeSnapshot freeze;
    private final Snapshots snapshots;
    private final MakeReport make;
    private final Clock clock;
    private final Map<String, ReportJob> jobs = new LinkedHashMap<>();
    private final Set<String> stopped = new HashSet<>();
    private final ThreadPoolExecutor maker = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), work -> new Thread(work, "reports"));

    ReportDesk(FreezeSnapshot freeze, Snapshots snapshots, MakeReport make, Clock clock) {
        this.freeze = freeze;
        this.snapshots = snapshots;
        this.make = make;
        this.clock = clock;
    }

    /** Queues it; empty when too many wait. */
    public Optional<ReportJob> start(ReportJob.Order order) {
        ReportJob job = new ReportJob(
                UUID.randomUUID().toString(), order, clock.instant(), ReportJob.State.WAITING, 0, null, List.of());
        keep(job);
        try {
            maker.execute(() -> make(job));
        } catch (RejectedExecutionException full) {
            LOG.warn("too many reports wait; {} of {} is not made", order.kinds(), order.programme());
            keep(job.now(ReportJob.State.FAILED, 0));
            return Optional.empty();
        }
        return Optional.of(job);
    }

    /** Asks a job to stop; what it has made so far is kept. */
    public synchronized void stop(String id) {
        ReportJob job = jobs.get(id);
        if (job != null && !job.isOver()) {
            stopped.add(id);
        }
    }

    public synchronized Optional<ReportJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Of one programme, latest first. */
    public synchronized List<ReportJob> list(String programme) {
        List<ReportJob> found = new ArrayList<>(jobs.values().stream()
                .filter(j -> j.order().programme().equals(programme))
                .toList());
        Collections.reverse(found);
        return found;
    }

    private void make(ReportJob waiting) {
        ReportJob job = waiting.now(ReportJob.State.FREEZING, 1);
        try {
            goOn(job, 0);
            Snapshot snapshot = snapshot(job.order());
            job = job.frozen(snapshot.id());
            List<ReportFile> made = new ArrayList<>();
            for (ReportKind kind : job.order().kinds()) {
                ReportJob drawing = job;
                double begun = made.size();
                made.add(make.make(
                        snapshot,
                        kind,
                        job.order().subject(),
                        job.order().by(),
                        share -> goOn(
                                drawing,
                                (begun + share) / drawing.order().kinds().size())));
                job = job.with(made);
            }
            keep(job.now(ReportJob.State.DONE, 100));
        } catch (ReportStopped stop) {
            keep(job.now(ReportJob.State.STOPPED, 0));
        } catch (IOException | RuntimeException fault) {
            LOG.error(
                    "{} of {} could not be made",
                    job.order().kinds(),
                    job.order().programme(),
                    fault);
            keep(job.now(ReportJob.State.FAILED, 0));
        }
    }

    private Snapshot snapshot(ReportJob.Order order) {
        return order.snapshot() == null
                ? freeze.freeze(order.programme(), order.by(), order.draft())
                : snapshots.get(order.snapshot());
    }

    private synchronized boolean goOn(ReportJob job, double share) {
        keep(job.now(job.state(), FROZEN + (int) Math.round((99 - FROZEN) * share)));
        return !stopped.contains(job.id());
    }

    private synchronized void keep(ReportJob job) {
        jobs.put(job.id(), job);
        if (job.isOver()) {
            stopped.remove(job.id());
        }
        if (jobs.size() > REMEMBERED) {
            jobs.keySet().stream().findFirst().ifPresent(jobs::remove);
        }
    }

    @PreDestroy
    synchronized void close() {
        jobs.values().stream().filter(j -> !j.isOver()).forEach(j -> stopped.add(j.id()));
        maker.shutdownNow();
    }
}
