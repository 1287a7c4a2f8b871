package org.cairn.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cairn.assessment.Rag;
import org.cairn.planning.Forecast;
import org.cairn.report.deck.Body;
import org.cairn.report.deck.Chart;
import org.cairn.report.deck.Deck;
import org.cairn.report.deck.Roadmap;
import org.cairn.report.deck.Slide;
import org.junit.jupiter.api.Test;

/** What the steering deck says, and in which order. */
class SteeringDeckTest {

    private final Wording wording = Wording.of(Locale.ENGLISH);
    private final Snapshot demo = PackSamples.demo();
    private final Figures figures = Figures.of(demo);
    private final Deck deck = Packs.deck(demo);

    @Test
    void it_follows_the_order_of_decisions() {
        List<String> titles = deck.slides().stream().map(Slide::title).toList();

        assertThat(titles.get(0)).isEqualTo(demo.programme().name());
        assertThat(titles.get(1)).contains("decisions are needed");
        assertThat(titles.get(2)).startsWith("5 decisions are needed, first: Gate G2");
        assertThat(titles.get(3)).startsWith("Since 8 Jun 2026");
        assertThat(titles.get(4)).startsWith("Gate 2 Foundation slips by").contains("ends");
        assertThat(titles.get(5)).contains("of 34 initiatives");
        assertThat(titles.get(6)).contains("is recommended at").contains("against a hurdle of 60 %");
        assertThat(titles.get(7)).contains("budget");
        assertThat(titles.get(8)).contains("validated by finance");
        assertThat(titles.get(9)).contains("full in");
        assertThat(titles.get(10)).contains("of the simulated runs");
        assertThat(titles.get(11)).contains("open risks and issues");
        assertThat(titles.get(12)).contains("next ninety days");
        assertThat(titles.get(13)).isEqualTo("Appendix");
        assertThat(titles)
                .filteredOn(t -> t.contains("Federated data governance"))
                .isNotEmpty();
        assertThat(titles.get(titles.size() - 1)).isEqualTo("How these figures came about");
    }

    @Test
    void titles_carry_the_figures_of_the_snapshot() {
        assertThat(deck.slides().get(1).title())
                .contains(wording.date(demo.plan().finish()));
        Forecast forecast = Objects.requireNonNull(demo.plan().forecast());
        assertThat(deck.slides().get(10).title())
                .contains(wording.date(forecast.programme().p80()));
        long red = figures.initiatives().stream()
                .filter(l -> l.status().shown() == Rag.RED)
                .count();
        assertThat(deck.slides().get(5).title()).startsWith(red == 1 ? "One of 34" : red + " of 34");
        assertThat(deck.slides().get(8).title()).contains(wording.money(13_100, demo.programme()));
    }

    @Test
    void each_footer_says_the_snapshot() {
        assertThat(deck.source()).contains(demo.id()).contains("6 Jul 2026");
    }

    @Test
    void charts_hold_the_figures_of_the_engine() {
        assertThat(charts()).anySatisfy(c -> {
            assertThat(c).isInstanceOf(Chart.OverTime.class);
            assertThat(((Chart.OverTime) c).points())
                    .hasSameSizeAs(
                            Objects.requireNonNull(demo.plan().forecast()).curve());
        });
        assertThat(charts()).filteredOn(Chart.ByCategory.class::isInstance).anySatisfy(c -> assertThat(
                        ((Chart.ByCategory) c).series().get(2).values())
                .isEqualTo(figures.worth().cumulative()));
        assertThat(charts()).filteredOn(Chart.Waterfall.class::isInstance).hasSize(2);
        assertThat(charts()).filteredOn(Chart.Bubbles.class::isInstance).hasSize(1);
    }

    @Test
    void a_waterfall_ends_where_its_steps_lead() {
        assertThat(charts()).filteredOn(Chart.Waterfall.class::isInstance).allSatisfy(c -> {
            List<Chart.Step> steps = ((Chart.Waterfall) c).steps();
            double sum = steps.subList(0, steps.size() - 1).stream()
                    .mapToDouble(Chart.Step::value)
                    .sum();
            assertThat(sum)
                    .isCloseTo(steps.get(steps.size() - 1).value(), org.assertj.core.api.Assertions.within(1e-6));
        });
    }

    @Test
    void the_roadmap_shows_every_initiative_and_gate_with_the_chain_that_leads_to_the_end() {
        Roadmap roadmap = deck.slides().stream()
                .filter(Slide.Content.class::isInstance)
                .map(s -> ((Slide.Content) s).body())
                .filter(Roadmap.class::isInstance)
                .map(Roadmap.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(roadmap.bands()).hasSize(4);
        assertThat(roadmap.bands().stream().mapToInt(b -> b.bars().size()).sum())
                .isEqualTo(34);
        assertThat(roadmap.bands().stream().mapToInt(b -> b.gates().size()).sum())
                .isEqualTo(4);
        assertThat(roadmap.links()).hasSize(demo.plan().criticalChain().size() - 1);
    }

    @Test
    void a_programme_without_data_says_so_and_leaves_the_rest_out() {
        Deck none = Packs.deck(PackSamples.empty());

        assertThat(none.slides()).hasSizeBetween(4, 8);
        assertThat(none.slides().get(1).title()).contains("Nothing is planned yet");
        Slide.Content method = (Slide.Content) none.slides().get(none.slides().size() - 1);
        assertThat(((Body.Bullets) method.body()).sentences())
                .anySatisfy(s ->
                        assertThat(s).contains("Not shown").contains("budgets").contains("a plan"));
    }

    private List<Chart> charts() {
        return deck.slides().stream()
                .filter(Slide.Content.class::isInstance)
                .map(s -> ((Slide.Content) s).body())
                .flatMap(SteeringDeckTest::leaves)
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .toList();
    }

    private static java.util.stream.Stream<Body> leaves(Body body) {
        if (body instanceof Body.Beside beside) {
            return beside.parts().stream().flatMap(p -> leaves(p.body()));
        } else if (body instanceof Body.Below below) {
            return below.parts().stream().flatMap(p -> leaves(p.body()));
        }
        return java.util.stream.Stream.of(body);
    }
}
