package org.cairn.web.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cairn.planning.PlanProgress;
import org.jspecify.annotations.Nullable;

/** One search that runs or ran: hears its progress, tells who listens, and can be asked to stop. */
final class SolveRun implements PlanProgress {

    private final String scenario;
    private final List<Point> points = new ArrayList<>();
    private final List<Consumer<Point>> listeners = new ArrayList<>();
    private final long began = System.nanoTime();
    private volatile boolean stopped;
    private @Nullable String refusal;
    private boolean over;

    SolveRun(String scenario) {
        this.scenario = scenario;
    }

    /**
     * How far it is.
     *
     * @param millis since it began
     * @param share 0 to 1 of the stage
     * @param best length of the best plan yet in working days; -1 before the first
     * @param bound proven lower bound; -1 before it is known
     */
    record Point(String stage, long millis, double share, int best, int bound, boolean over) {}

    String scenario() {
        return scenario;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public synchronized boolean report(Stage stage, double share, int bestDays, int boundDays) {
        Point last = points.isEmpty() ? null : points.get(points.size() - 1);
        boolean news = last == null
                || last.best() != bestDays
                || last.bound() != boundDays
                || !last.stage().equals(stage.name())
                || share - last.share() >= 0.02;
        if (news) {
            tell(new Point(stage.name(), millis(), share, bestDays, boundDays, false));
        }
        return !stopped;
    }

    synchronized void end(@Nullable String why) {
        refusal = why;
        over = true;
        Point last = points.isEmpty() ? null : points.get(points.size() - 1);
        tell(new Point("DONE", millis(), 1, last == null ? -1 : last.best(), last == null ? -1 : last.bound(), true));
        listeners.clear();
    }

    public synchronized boolean isOver() {
        return over;
    }

    /** Why it ended without a plan; null when it did not. */
    public synchronized @Nullable String getRefusal() {
        return refusal;
    }

    /** All that was told so far, then everything that follows. */
    synchronized void listen(Consumer<Point> listener) {
        points.forEach(listener);
        if (!over) {
            listeners.add(listener);
        }
    }

    synchronized void forget(Consumer<Point> listener) {
        listeners.remove(listener);
    }

    private void tell(Point point) {
        points.add(point);
        List.copyOf(listeners).forEach(l -> l.accept(point));
    }

    private long millis() {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
