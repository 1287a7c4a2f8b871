package org.cairn.chaos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold in the store at any moment between two transactions, asked in SQL that both databases take. */
final class Invariants {

    /** What would be wrong → a query for the rows that are. */
    private static final Map<String, String> WRONG = new LinkedHashMap<>();

    static {
        WRONG.put("a programme whose roadmap was started twice", """
                select business_key_ from act_hi_procinst
                where proc_def_key_ = 'roadmap' and super_process_instance_id_ is null
                group by business_key_ having count(*) > 1""");
        WRONG.put("a living leaf that waits for nothing", """
                select e.id_ from act_ru_execution e
                where e.is_active_ = true
                and not exists (select 1 from act_ru_execution c where c.parent_id_ = e.id_ or c.super_exec_ = e.id_)
                and not exists (select 1 from act_ru_task t where t.execution_id_ = e.id_)
                and not exists (select 1 from act_ru_job j where j.execution_id_ = e.id_)
                and not exists (select 1 from act_ru_event_subscr s where s.execution_id_ = e.id_)""");
        for (String table : List.of("execution", "task", "job", "event_subscr", "variable")) {
            String column = table.equals("job") ? "process_instance_id_" : "proc_inst_id_";
            WRONG.put("an ended run that left rows in act_ru_" + table, """
                    select h.id_ from act_hi_procinst h where h.end_time_ is not null
                    and exists (select 1 from act_ru_%s r where r.%s = h.id_)""".formatted(table, column));
        }
        WRONG.put("a step that gave up and nobody is told", """
                select j.id_ from act_ru_job j where j.retries_ = 0
                and not exists (select 1 from act_ru_incident i where i.configuration_ = j.id_)""");
        WRONG.put("a completion without its effect on the run", """
                select c.task from task_completion c
                where not exists (select 1 from act_hi_taskinst t where t.id_ = c.task and t.end_time_ is not null)
                or exists (select 1 from act_ru_task t where t.id_ = c.task)""");
        WRONG.put("a completion without its line in the audit trail, or the other way round", """
                select p.key_ from (
                  select programme_key as key_, count(*) as n from task_completion group by programme_key) p
                left join (
                  select programme as key_, count(*) as n from audit_entry where action = 'task-completed' group by programme) a
                on a.key_ = p.key_ where a.n is null or a.n <> p.n""");
        WRONG.put("a gate decision without its line in the audit trail", """
                select r.programme_key from gate_decision d join gate_review r on r.id = d.review
                where not exists (select 1 from audit_entry a where a.action = 'gate-decided'
                  and a.programme = r.programme_key and a.subject = r.gate)""");
        WRONG.put("a go that did not open the next phase", """
                select r.programme_key from gate_decision d join gate_review r on r.id = d.review
                where d.code in ('GO', 'CONDITIONAL_GO') and r.phase < 4
                and not exists (select 1 from act_hi_procinst h where h.business_key_ = r.programme_key
                  and h.proc_def_key_ like concat('phase-', r.phase + 1, '-%'))""");
        WRONG.put("a phase that began without a go", """
                select h.business_key_ from act_hi_procinst h
                where h.proc_def_key_ like 'phase-%' and h.proc_def_key_ not like 'phase-1-%'
                and h.proc_def_key_ <> 'phase-gate'
                and not exists (select 1 from gate_decision d join gate_review r on r.id = d.review
                  where r.programme_key = h.business_key_ and d.code in ('GO', 'CONDITIONAL_GO')
                  and h.proc_def_key_ like concat('phase-', r.phase + 1, '-%'))""");
        WRONG.put("two phases of one programme at once", """
                select h.business_key_ from act_hi_procinst h
                where h.proc_def_key_ like 'phase-%' and h.proc_def_key_ <> 'phase-gate' and h.end_time_ is null
                group by h.business_key_ having count(*) > 1""");
        WRONG.put("an approved budget that is not what was decided", """
                select i.programme_key from initiative i
                join case_step b on b.programme_key = i.programme_key and b.initiative_key = i.initiative_key
                  and b.kind = 'BASELINED'
                where not exists (select 1 from audit_entry a where a.action = 'budget-baselined'
                  and a.programme = i.programme_key and a.subject = i.initiative_key
                  and a.detail like concat('version ', b.version, ', ', cast(cast(i.budget as integer) as varchar(20)), '%'))
                or not exists (select 1 from case_step a where a.kind = 'APPROVED' and a.version = b.version
                  and a.programme_key = b.programme_key and a.initiative_key = b.initiative_key)""");
        WRONG.put("an imported programme without its run", """
                select p.programme_key from programme p
                where not exists (select 1 from act_hi_procinst h
                  where h.business_key_ = p.programme_key and h.proc_def_key_ = 'roadmap')""");
        WRONG.put("an audit trail that does not end where its head says", """
                select h.number from audit_head h
                where h.number <> (select count(*) from audit_entry)
                or h.number <> (select coalesce(max(number), 0) from audit_entry)""");
    }

    /** A line for each that does not hold, with some of the rows. */
    List<String> violations(JdbcClient store) {
        List<String> found = new ArrayList<>();
        WRONG.forEach((what, query) -> {
            List<String> rows = store.sql(query).query(String.class).list();
            if (!rows.isEmpty()) {
                found.add(rows.size() + " × " + what + ": " + rows.subList(0, Math.min(3, rows.size())));
            }
        });
        return found;
    }

    /** How many there are. */
    static int count() {
        return WRONG.size();
    }
}
