package org.cairn.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** A store that is away is told from a fault of ours. */
class StoreLostTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "53100, true",
        "57P01, true",
        "58030, true",
        "90098, true",
        "90028, true",
        "23505, false",
        "42000, false",
        "40001, false",
        "90039, false",
        ", false"
    })
    void the_state_decides(String state, boolean lost) {
        assertThat(StoreLost.isBehind(new IllegalStateException(new SQLException("x", state))))
                .isEqualTo(lost);
    }

    @Test
    void no_connection_within_its_time_is_a_lost_store_however_deep_it_lies() {
        var none = new CannotCreateTransactionException("no", new SQLTransientConnectionException("timed out"));

        assertThat(StoreLost.isBehind(new RuntimeException(none))).isTrue();
        assertThat(Catalogue.find(none)).contains(Problem.of(ProblemKind.STORE_LOST));
        assertThat(StoreLost.isBehind(new RuntimeException("none"))).isFalse();
    }

    @Test
    void a_rollback_that_failed_too_does_not_hide_it() {
        var failed = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        failed.initApplicationException(new IllegalStateException(new SQLException("closed", "90098")));

        assertThat(StoreLost.isBehind(failed)).isTrue();
    }

    @Test
    void a_file_that_h2_cannot_write_is_one_too() {
        assertThat(StoreLost.isBehind(new SQLException(
                        "General error: \"org.h2.mvstore.MVStoreException: Writing to a file failed\"", "HY000")))
                .isTrue();
        assertThat(StoreLost.isBehind(new SQLException("General error", "HY000")))
                .isFalse();
    }
}
