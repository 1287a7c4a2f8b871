package org.cairn.report;

/** The documents that can be made from a snapshot. */
public enum ReportKind {
    WORKBOOK("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DECK("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private final String ending;
    private final String mediaType;

    ReportKind(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** Of its file's name, without the dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
