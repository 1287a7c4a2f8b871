package org.cairn.report;

/** The documents that can be made from a snapshot. */
public enum ReportKind {
    WORKBOOK("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DECK("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    /** The deck for those who only read it; needs LibreOffice on this machine. */
    PDF("pdf", "application/pdf"),
    /** One slide about one initiative, which is the document's subject. */
    ONE_PAGER("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    /** Every table of the workbook as delimited text. */
    TABLES("zip", "application/zip"),
    /** The plan for project tools (MSPDI). */
    PLAN("xml", "application/xml");

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

    /** Whether it speaks of the whole programme; otherwise of a subject. */
    public boolean isOfTheWhole() {
        return this != ONE_PAGER;
    }
}
