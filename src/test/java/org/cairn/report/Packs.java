package org.cairn.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.report.deck.Deck;
import org.cairn.report.deck.SteeringDeck;

/** Documents of samples in memory. */
public final class Packs {

    private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>();

    private Packs() {}

    /** The same, drawn once for all tests. */
    public static byte[] cached(ReportKind kind, Snapshot snapshot) {
        return MADE.computeIfAbsent(kind + snapshot.hash(), k -> bytes(kind, snapshot));
    }

    public static byte[] bytes(ReportKind kind, Snapshot snapshot) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Documents.office().write(kind, "", snapshot, out, ReportProgress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static Deck deck(Snapshot snapshot) {
        return SteeringDeck.of(Figures.of(snapshot), Wording.of(Locale.ENGLISH));
    }
}
