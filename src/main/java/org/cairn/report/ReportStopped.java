package org.cairn.report;

/** Somebody has stopped a document that was being made; nothing of it is kept. */
public final class ReportStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReportStopped() {
        super("the report was stopped");
    }
}
