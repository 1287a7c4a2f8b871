package org.cairn.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.cairn.workflow.GatePacks;
import org.springframework.stereotype.Component;

/** Freezes the state that a decision left and makes workbook and deck from it. */
@Component
class IssueGatePack implements GatePacks {

    private final GateReviews reviews;
    private final FreezeSnapshot freeze;
    private final Snapshots snapshots;
    private final MakeReport make;
    private final ReportFiles files;

    IssueGatePack(GateReviews reviews, FreezeSnapshot freeze, Snapshots snapshots, MakeReport make, ReportFiles files) {
        this.reviews = reviews;
        this.freeze = freeze;
        this.snapshots = snapshots;
        this.make = make;
        this.files = files;
    }

    @Override
    public void issue(String id) {
        GateReview review = reviews.get(id);
        GateReview.Recorded decision = review.decision();
        if (decision == null) {
            throw new IllegalStateException("gate review " + id + " is not decided: there is no pack to issue");
        }
        Snapshot snapshot = files.list(review.programme()).stream()
                .filter(f -> f.subject().equals(id))
                .findFirst()
                .map(f -> snapshots.get(f.snapshot()))
                .orElseGet(() -> freeze.freeze(review.programme(), decision.by(), false));
        try {
            for (ReportKind kind : OrderGatePack.PACK) {
                make.make(snapshot, kind, id, decision.by(), ReportProgress.SILENT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
