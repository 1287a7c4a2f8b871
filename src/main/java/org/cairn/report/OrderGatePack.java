package org.cairn.report;

import java.util.List;
import java.util.Optional;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders workbook and deck for those who decide at a gate: as a draft of today before the decision, of its snapshot after it. */
@Component
public class OrderGatePack {

    static final List<ReportKind> PACK = List.of(ReportKind.WORKBOOK, ReportKind.DECK);

    private final GateReviews reviews;
    private final ReportFiles files;
    private final ReportDesk desk;

    OrderGatePack(GateReviews reviews, ReportFiles files, ReportDesk desk) {
        this.reviews = reviews;
        this.files = files;
        this.desk = desk;
    }

    /**
     * Queues it; empty when too many wait.
     *
     * @throws java.util.NoSuchElementException naming the review when absent
     */
    public Optional<ReportJob> order(String review, String user) {
        GateReview at = reviews.get(review);
        return desk.start(
                at.decision() == null
                        ? new ReportJob.Order(at.programme(), PACK, "", null, true, user)
                        : new ReportJob.Order(at.programme(), PACK, review, decidedOn(at), false, user));
    }

    /** The snapshot that the decision's pack was made from; null where none was made. */
    private @Nullable String decidedOn(GateReview review) {
        return files.list(review.programme()).stream()
                .filter(f -> f.subject().equals(review.id()))
                .findFirst()
                .map(ReportFile::snapshot)
                .orElse(null);
    }
}
