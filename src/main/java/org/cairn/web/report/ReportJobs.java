package org.cairn.web.report;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.cairn.audit.AuditTrail;
import org.cairn.report.ReportSource;
import org.cairn.report.WritePack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes reports one after the other in the background; the latest are kept until the server stops. */
@Component
class ReportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ReportJobs.class);
    private static final int KEPT = 40;
    private static final int QUEUE = 20;

    private final ComposeReport compose;
    private final AuditTrail trail;
    private final Clock clock;
    private final Map<String, ReportJob> jobs = new LinkedHashMap<>();
    private final ThreadPoolExecutor maker = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), work -> new Thread(work, "reports"));

    ReportJobs(ComposeReport compose, AuditTrail trail, Clock clock) {
        this.compose = compose;
        this.trail = trail;
        this.clock = clock;
    }

    /** Queues it; empty when too many wait. */
    Optional<ReportJob> start(String programme, ReportJob.Kind kind, String user) {
        ReportJob job = new ReportJob(
                UUID.randomUUID().toString(),
                programme,
                kind,
                user,
                clock.instant(),
                ReportJob.State.WAITING,
                0,
                null,
                null);
        keep(job);
        try {
            maker.execute(() -> make(job));
        } catch (RejectedExecutionException full) {
            LOG.warn("too many reports wait; {} of {} is not made", kind, programme);
            keep(job.now(ReportJob.State.FAILED, 0));
            return Optional.empty();
        }
        return Optional.of(job);
    }

    synchronized Optional<ReportJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Of one programme, latest first. */
    synchronized List<ReportJob> list(String programme) {
        List<ReportJob> found = new ArrayList<>(jobs.values().stream()
                .filter(j -> j.programme().equals(programme))
                .toList());
        Collections.reverse(found);
        return found;
    }

    private void make(ReportJob job) {
        try {
            keep(job.now(ReportJob.State.FREEZING, 10));
            ReportSource source = compose.of(job.programme(), job.by());
            ReportJob frozen = job.frozen(source.id());
            keep(frozen);
            Path file = Files.createTempFile("cairn-", "." + job.kind().ending());
            try (OutputStream out = Files.newOutputStream(file)) {
                switch (job.kind()) {
                    case WORKBOOK -> WritePack.workbook(source, out);
                    case DECK -> WritePack.deck(source, out);
                }
            }
            trail.append(
                    job.by(),
                    "report-made",
                    job.programme(),
                    source.id(),
                    job.kind().name());
            keep(frozen.done(file));
        } catch (IOException | RuntimeException fault) {
            LOG.error("{} of {} could not be made", job.kind(), job.programme(), fault);
            keep(job.now(ReportJob.State.FAILED, 0));
        }
    }

    private synchronized void keep(ReportJob job) {
        jobs.put(job.id(), job);
        if (jobs.size() > KEPT) {
            String oldest = jobs.keySet().iterator().next();
            delete(jobs.remove(oldest));
        }
    }

    @PreDestroy
    synchronized void stop() {
        maker.shutdownNow();
        jobs.values().forEach(ReportJobs::delete);
    }

    private static void delete(ReportJob job) {
        if (job.file() != null) {
            try {
                Files.deleteIfExists(job.file());
            } catch (IOException e) {
                throw new UncheckedIOException("an old report could not be deleted: " + job.file(), e);
            }
        }
    }
}
