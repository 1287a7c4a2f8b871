package org.cairn.report;

/** Told how far a document is; asked whether to go on. */
public interface ReportProgress {

    /** Hears nothing and never stops. */
    ReportProgress SILENT = share -> true;

    /**
     * A step forward.
     *
     * @param share 0 to 1 of the document
     * @return false to stop
     */
    boolean reached(double share);

    /** The same; throws {@link ReportStopped} when it shall stop. */
    default void orStop(double share) {
        if (!reached(share)) {
            throw new ReportStopped();
        }
    }
}
