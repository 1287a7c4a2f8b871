package org.cairn.report.deck;

import java.time.LocalDate;
import java.util.List;

/**
 * The plan on one page: phases as bands, work as bars, gates as diamonds, the day it speaks of, and what leads to the end.
 *
 * @param from first day shown
 * @param to last day shown
 * @param today marks the day; drawn only where it lies between the two
 * @param ticks days that the time axis names
 * @param links what is drawn from bar to bar
 * @param description a sentence for those who cannot see it
 */
public record Roadmap(
        LocalDate from,
        LocalDate to,
        LocalDate today,
        String todayName,
        List<Tick> ticks,
        List<Band> bands,
        List<Link> links,
        Legend legend,
        String description)
        implements Body {

    public Roadmap {
        ticks = List.copyOf(ticks);
        bands = List.copyOf(bands);
        links = List.copyOf(links);
    }

    /** A named day of the time axis. */
    public record Tick(LocalDate date, String name) {}

    /**
     * A phase.
     *
     * @param bars the most important ones first
     * @param more what is said when so many bars do not fit; {@code {0}} stands for their number
     */
    public record Band(String name, LocalDate from, LocalDate to, List<Bar> bars, List<Gate> gates, String more) {
        public Band {
            bars = List.copyOf(bars);
            gates = List.copyOf(gates);
        }
    }

    /** A piece of work. */
    public record Bar(
            String key, String name, LocalDate from, LocalDate to, boolean critical, double done, String description) {}

    /** A gate, on the day on which it is decided. */
    public record Gate(String key, String name, LocalDate date, boolean critical, String description) {}

    /** From one bar or gate to another, by their keys. */
    public record Link(String from, String to, boolean critical) {}

    /** The words of the legend. */
    public record Legend(String work, String critical, String done, String gate) {}
}
