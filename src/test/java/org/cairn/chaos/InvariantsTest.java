package org.cairn.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of a store after a kill does find what is wrong. */
class InvariantsTest {

    @TempDir
    private static Path once;

    @TempDir
    private Path folder;

    private Store store;

    @BeforeAll
    static void a_store_at_work() {
        Seed.plant(Store.h2(once), 1, 1);
    }

    @BeforeEach
    void a_copy_of_it() throws IOException {
        Files.copy(once.resolve("store.mv.db"), folder.resolve("store.mv.db"));
        store = Store.h2(folder);
    }

    @Test
    void a_sound_store_breaks_none() {
        assertThat(store.ask(new Invariants()::violations)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a programme whose roadmap was started twice | insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_) select 'x', 'x', business_key_, proc_def_key_, proc_def_id_, start_time_ from act_hi_procinst where proc_def_key_ = 'roadmap'
            an ended run that left rows                 | update act_hi_procinst set end_time_ = start_time_ where proc_def_key_ = 'roadmap'
            a step that gave up and nobody is told      | update act_ru_job set retries_ = 0
            a completion without its effect             | insert into task_completion (task, programme_key, idempotency_key, completed_by, completed_at) values ('x', 'seed-1', 'x', 'worker1', current_timestamp)
            a completion without its line in the audit  | insert into task_completion (task, programme_key, idempotency_key, completed_by, completed_at) values ('x', 'seed-1', 'x', 'worker1', current_timestamp)
            an audit trail that does not end            | delete from audit_entry where number = (select max(number) from audit_entry)
            an approved budget that is not what         | update initiative set budget = 11
            a phase that began without a go             | update act_hi_procinst set proc_def_key_ = 'phase-2-foundation' where proc_def_key_ = 'phase-1-assessment'
            an imported programme without its run       | update act_hi_procinst set business_key_ = 'x' where proc_def_key_ = 'roadmap'
            a living leaf that waits for nothing        | update act_ru_task set execution_id_ = null
            """)
    void a_store_that_was_spoiled_is_told(String what, String spoil) {
        int rows = store.ask(jdbc -> jdbc.sql(spoil).update());

        assertThat(rows).isPositive();
        assertThat(store.ask(new Invariants()::violations)).anyMatch(v -> v.contains(what));
    }
}
