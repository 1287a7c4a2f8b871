package org.cairn.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How an initiative's colour comes about. */
class InitiativeStatusTest {

    @Test
    void an_owners_word_is_shown_while_the_rules_word_stays_known() {
        var status = new InitiativeStatus(
                Rag.RED,
                new org.cairn.programme.StatusReport(
                        "I14", java.time.LocalDate.of(2026, 6, 1), "GREEN", "Partner arrives", null, "owner"));

        assertThat(status.shown()).isEqualTo(Rag.GREEN);
        assertThat(status.isOverridden()).isTrue();
    }

    @Test
    void without_a_word_of_the_owner_the_rules_speak() {
        assertThat(new InitiativeStatus(Rag.NO_DATA, null).shown()).isEqualTo(Rag.NO_DATA);
    }
}
