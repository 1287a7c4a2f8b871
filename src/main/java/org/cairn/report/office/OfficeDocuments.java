package org.cairn.report.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cairn.exchange.PlanFile;
import org.cairn.operation.TemporaryFiles;
import org.cairn.report.CsvTables;
import org.cairn.report.Documents;
import org.cairn.report.Figures;
import org.cairn.report.ReportKind;
import org.cairn.report.ReportProgress;
import org.cairn.report.Snapshot;
import org.cairn.report.TemplateRefused;
import org.cairn.report.Wording;
import org.cairn.report.deck.Deck;
import org.cairn.report.deck.InitiativePages;
import org.cairn.report.deck.SteeringDeck;
import org.cairn.report.workbook.ProgrammeWorkbook;
import org.jspecify.annotations.Nullable;

/** Draws every kind of document as an Office file. */
public final class OfficeDocuments implements Documents {

    private static final String DECK = "templates/office/steering-deck.pptx";
    private static final String WORKBOOK = "templates/office/workbook.xlsx";

    private final @Nullable Path deckTemplate;
    private final TemporaryFiles temporary;

    /**
     * Draws decks on a template.
     *
     * @param deckTemplate of one's own; null for the shipped one
     * @param temporary where a document lies while another program converts it
     * @throws org.cairn.report.TemplateRefused with everything that it lacks
     */
    public OfficeDocuments(@Nullable Path deckTemplate, TemporaryFiles temporary) {
        this.deckTemplate = deckTemplate;
        this.temporary = temporary;
        if (deckTemplate != null) {
            try (InputStream file = Files.newInputStream(deckTemplate)) {
                DeckTemplate.open(file).show().close();
            } catch (IOException | RuntimeException e) {
                throw e instanceof TemplateRefused refused
                        ? refused
                        : new TemplateRefused(List.of("the form of a presentation: " + deckTemplate
                                + " cannot be read as .pptx or .potx (" + e.getMessage() + ")"));
            }
        }
    }

    @Override
    public void write(ReportKind kind, String subject, Snapshot snapshot, OutputStream out, ReportProgress progress)
            throws IOException {
        progress.orStop(0);
        Figures figures = Figures.of(snapshot);
        Wording wording = Wording.of(Locale.ENGLISH);
        switch (kind) {
            case WORKBOOK -> {
                try (InputStream template = shipped(WORKBOOK)) {
                    WorkbookWriter.write(
                            ProgrammeWorkbook.of(figures, wording), template, snapshot.madeAt(), out, progress);
                }
            }
            case DECK -> deck(SteeringDeck.of(figures, wording), snapshot, out, progress);
            case ONE_PAGER -> deck(InitiativePages.of(figures, subject, wording), snapshot, out, progress);
            case PDF -> pdf(SteeringDeck.of(figures, wording), snapshot, out, progress);
            case TABLES -> CsvTables.write(ProgrammeWorkbook.of(figures, wording), snapshot.madeAt(), out, progress);
            case PLAN -> PlanFile.write(snapshot.programme(), snapshot.plan(), out);
        }
        progress.orStop(1);
    }

    @Override
    public boolean canMake(ReportKind kind) {
        return kind != ReportKind.PDF || LibreOffice.find().isPresent();
    }

    private void deck(Deck deck, Snapshot snapshot, OutputStream out, ReportProgress progress) throws IOException {
        try (InputStream template = template()) {
            DeckWriter.write(deck, template, snapshot.madeAt(), out, progress);
        }
    }

    private void pdf(Deck deck, Snapshot snapshot, OutputStream out, ReportProgress progress) throws IOException {
        LibreOffice office = LibreOffice.find()
                .orElseThrow(() -> new IOException(
                        "a PDF needs LibreOffice on this machine: install it so that soffice is on the path"));
        Path folder = temporary.folder("pdf-");
        Path drawn = folder.resolve("deck.pptx");
        Path made = folder.resolve("deck.pdf");
        try {
            try (OutputStream file = Files.newOutputStream(drawn)) {
                deck(deck, snapshot, file, progress);
            }
            office.convert("pdf", folder, List.of(drawn));
            Files.copy(made, out);
        } finally {
            TemporaryFiles.delete(folder);
        }
    }

    private InputStream template() throws IOException {
        return deckTemplate == null ? shipped(DECK) : Files.newInputStream(deckTemplate);
    }

    private static InputStream shipped(String template) {
        InputStream shipped = OfficeDocuments.class.getClassLoader().getResourceAsStream(template);
        if (shipped == null) {
            throw new IllegalStateException(template + " is missing");
        }
        return shipped;
    }
}
