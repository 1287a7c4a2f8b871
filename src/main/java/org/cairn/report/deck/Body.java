package org.cairn.report.deck;

import java.util.Arrays;
import java.util.List;
import org.cairn.assessment.Rag;

/** What stands below a title. */
public sealed interface Body permits Body.Beside, Body.Below, Body.Tiles, Body.Bullets, Body.Table, Chart, Roadmap {

    /** Parts from left to right. */
    record Beside(List<Part> parts) implements Body {
        public Beside {
            parts = List.copyOf(parts);
        }
    }

    /** Parts from top to bottom. */
    record Below(List<Part> parts) implements Body {
        public Below {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part with the room that it gets.
     *
     * @param share of the whole; shares are relative to each other
     */
    record Part(double share, Body body) {}

    static Part part(double share, Body body) {
        return new Part(share, body);
    }

    static Body beside(Part... parts) {
        return new Beside(List.of(parts));
    }

    static Body below(Part... parts) {
        return new Below(List.of(parts));
    }

    /** Key figures. */
    record Tiles(List<Tile> tiles) implements Body {
        public Tiles {
            tiles = List.copyOf(tiles);
        }
    }

    /** A key figure: what it is, its value, what to think of it. */
    record Tile(String label, String value, String note, Tone tone) {}

    /** Sentences below a heading. */
    record Bullets(String heading, List<String> sentences) implements Body {
        public Bullets {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A table; where it is longer than a page it goes on, with its head, on the next.
     *
     * @param heading above it; empty for none
     */
    record Table(String heading, List<Column> columns, List<List<Cell>> rows) implements Body {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A column.
     *
     * @param weight width relative to the others
     */
    record Column(String title, double weight, Align align) {

        static Column text(String title, double weight) {
            return new Column(title, weight, Align.START);
        }

        static Column number(String title, double weight) {
            return new Column(title, weight, Align.END);
        }

        static Column mark(String title, double weight) {
            return new Column(title, weight, Align.CENTRE);
        }
    }

    /** Where text stands in its column. */
    enum Align {
        START,
        CENTRE,
        END
    }

    /** A cell. */
    record Cell(String text, Tone tone) {

        static Cell of(String text) {
            return new Cell(text, Tone.PLAIN);
        }

        static Cell strong(String text) {
            return new Cell(text, Tone.STRONG);
        }

        static Cell quiet(String text) {
            return new Cell(text, Tone.QUIET);
        }

        static List<Cell> row(String... texts) {
            return Arrays.stream(texts).map(Cell::of).toList();
        }
    }

    /** How something is meant: drawn by weight or by the colours of status, which never carry meaning alone. */
    enum Tone {
        PLAIN,
        STRONG,
        QUIET,
        GREEN,
        AMBER,
        RED,
        NO_DATA;

        public static Tone of(Rag rag) {
            return valueOf(rag.name());
        }

        public boolean isStatus() {
            return compareTo(GREEN) >= 0;
        }
    }
}
