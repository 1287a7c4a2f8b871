package org.cairn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.gate.GateReviews;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.workflow.BulkTasks.Answer;
import org.cairn.workflow.TaskRefused.Reason;
import org.cairn.workflow.Tasklist.Filter;
import org.cairn.workflow.Tasklist.View;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The conventions of the tasklist, on the first tasks of a programme. */
abstract class TasklistPaths {

    @Autowired
    private People people;

    @Autowired
    private Programmes programmes;

    @Autowired
    private RoadmapRuns runs;

    @Autowired
    private Tasklist tasks;

    @Autowired
    private BulkTasks bulk;

    @Autowired
    private DecideGate gates;

    @Autowired
    private GateReviews reviews;

    @Autowired
    private Substitutions substitutions;

    private String key = "";
    private Work work = new Work("", tasks, gates, reviews);

    @BeforeEach
    void started() {
        Programme programme = SampleProgramme.of(List.of(), List.of());
        programmes.save(programme);
        key = programme.key();
        work = new Work(key, tasks, gates, reviews);
        runs.start(key, "tmo");
    }

    @Test
    void the_second_claim_is_refused_with_the_holders_name() {
        WorkItem task = work.open().get(0);
        tasks.claim(task.id(), "anna");

        assertThatThrownBy(() -> tasks.claim(task.id(), "ben"))
                .isInstanceOfSatisfying(
                        TaskRefused.class, e -> assertThat(e.holder()).isEqualTo("anna"));
    }

    @Test
    void a_completion_is_refused_with_what_is_missing_and_changes_nothing() {
        WorkItem task = activity("P1.1.1");
        tasks.claim(task.id(), "anna");

        assertThatThrownBy(() -> tasks.complete(task.id(), "anna", Map.of(), "k"))
                .isInstanceOfSatisfying(TaskRefused.class, e -> assertThat(e.missing())
                        .hasSize(task.checklist().size() + 1));
        assertThat(tasks.get(task.id()).state()).isEqualTo(WorkItem.State.CLAIMED);
    }

    @Test
    void a_delegated_task_comes_back_to_its_owner() {
        WorkItem task = work.open().get(0);
        tasks.claim(task.id(), "anna");

        assertThat(tasks.delegate(task.id(), "anna", "ben").state()).isEqualTo(WorkItem.State.DELEGATED);
        assertThat(tasks.list(filter(View.DELEGATED_BY_ME, "anna")))
                .extracting(WorkItem::id)
                .containsExactly(task.id());
        assertThatThrownBy(() -> tasks.complete(task.id(), "ben", Map.of(), "k"))
                .hasMessageContaining("resolved");
        assertThat(tasks.resolve(task.id(), "ben").assignee()).isEqualTo("anna");
    }

    @Test
    void a_task_is_given_back_or_given_to_another_who_works_here() {
        // given
        WorkItem task = work.open().get(0);
        tasks.claim(task.id(), "anna");

        // when
        WorkItem back = tasks.unclaim(task.id(), "anna");
        WorkItem given = tasks.reassign(task.id(), "tmo", "ben");

        // then
        assertThat(back.state()).isEqualTo(WorkItem.State.OPEN);
        assertThat(given.assignee()).isEqualTo("ben");
        assertThatThrownBy(() -> tasks.unclaim(task.id(), "anna"))
                .isInstanceOfSatisfying(
                        TaskRefused.class, e -> assertThat(e.holder()).isEqualTo("ben"));
        assertThatThrownBy(() -> tasks.reassign(task.id(), "tmo", "nobody"))
                .isInstanceOfSatisfying(
                        TaskRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.BAD_VALUE));
        assertThat(tasks.get(task.id()).assignee()).isEqualTo("ben");
    }

    @Test
    void the_same_completion_again_changes_nothing_and_another_one_is_refused() {
        WorkItem task = work.open().get(0);
        work.complete(task, "team", Map.of("value", "2.1"), "same");

        assertThat(tasks.complete(task.id(), "team", Map.of(), "same").state()).isEqualTo(WorkItem.State.DONE);
        assertThatThrownBy(() -> tasks.complete(task.id(), "team", Map.of(), "other"))
                .isInstanceOfSatisfying(
                        TaskRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.ALREADY_DONE));
        assertThatThrownBy(() -> tasks.complete("nowhere", "team", Map.of(), "k"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void drafts_ticks_comments_and_evidence_are_kept() {
        // given
        WorkItem task = work.open().get(0);
        tasks.claim(task.id(), "anna");
        byte[] proof = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);

        // when
        tasks.tick(task.id(), "anna", 1, true);
        tasks.comment(task.id(), "ben", "Looks good.");
        tasks.saveDraft(task.id(), "anna", Map.of("note", "half way"));
        tasks.attach(task.id(), "anna", "figures.csv", "text/csv", proof);

        // then
        WorkItem kept = tasks.get(task.id());
        assertThat(kept.checklist().get(0).done()).isTrue();
        assertThat(kept.comments()).extracting(WorkItem.Comment::text).containsExactly("Looks good.");
        assertThat(kept.draft()).isEqualTo(Map.of("note", "half way"));
        Tasklist.EvidenceFile file =
                tasks.download(task.id(), kept.evidence().get(0).id());
        assertThat(file.content()).isEqualTo(proof);
        assertThat(file.mediaType()).isEqualTo("text/csv");
        WorkItem other = work.open().get(1);
        assertThatThrownBy(
                        () -> tasks.download(other.id(), kept.evidence().get(0).id()))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_file_that_is_not_what_its_name_says_is_refused_and_nothing_is_kept() {
        WorkItem task = work.open().get(0);
        tasks.claim(task.id(), "anna");
        byte[] script = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        for (String name : List.of("page.html", "proof.pdf", "proof.png", "proof.xlsx", "proof.exe", "../proof.txt")) {
            assertThatThrownBy(() -> tasks.attach(task.id(), "anna", name, "text/plain", script))
                    .as(name)
                    .isInstanceOfSatisfying(
                            TaskRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.BAD_VALUE));
        }
        assertThatThrownBy(() -> tasks.attach(
                        task.id(), "anna", "big.txt", "text/plain", new byte[EvidenceRules.MOST_BYTES + 1]))
                .hasMessageContaining("the most is");
        assertThat(tasks.get(task.id()).evidence()).isEmpty();
    }

    @Test
    void a_wrong_value_is_refused_and_nothing_is_recorded() {
        WorkItem task = measuring();
        tasks.claim(task.id(), "anna");
        task.checklist().forEach(c -> tasks.tick(task.id(), "anna", c.number(), true));
        tasks.attach(task.id(), "anna", "proof.txt", "text/plain", "proof".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> tasks.complete(task.id(), "anna", Map.of("value", "much"), "k"))
                .isInstanceOfSatisfying(
                        TaskRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.BAD_VALUE))
                .hasMessageContaining("«much» is no number");
        assertThatThrownBy(() -> tasks.tick(task.id(), "anna", 99, true)).hasMessageContaining("no item 99");
        assertThat(tasks.get(task.id()).state()).isEqualTo(WorkItem.State.CLAIMED);
        assertThat(programmes.get(key).observations()).isEmpty();
        tasks.complete(task.id(), "anna", Map.of("value", "2.1"), "k");
        assertThat(programmes.get(key).observations()).hasSize(1);
    }

    @Test
    void an_act_on_many_tasks_answers_for_each() {
        // given
        List<WorkItem> open = work.open();
        tasks.claim(open.get(0).id(), "ben");

        // when
        List<Answer> answers =
                bulk.act(List.of(open.get(0).id(), open.get(1).id(), "nowhere"), id -> tasks.claim(id, "anna"));

        // then
        assertThat(answers).hasExactlyElementsOfTypes(Answer.Refused.class, Answer.Done.class, Answer.Absent.class);
        assertThat(((Answer.Refused) answers.get(0)).why().holder()).isEqualTo("ben");
    }

    @Test
    void a_deputy_sees_and_does_the_tasks_of_the_person_and_the_record_says_so() {
        // given
        String deputy = "dora-" + key;
        people.add(
                new People.Person(deputy, deputy, "d@x.example", Set.of(Role.TEAM), Set.of(), true), "a long password");
        WorkItem task = work.open().get(0);
        tasks.claim(task.id(), "anna");
        LocalDate today = LocalDate.now();
        Substitutions.Substitution standIn = substitutions.add("anna", deputy, today, today.plusDays(5), "anna");

        // then
        assertThat(tasks.list(filter(View.MINE, deputy)))
                .extracting(WorkItem::id)
                .contains(task.id());
        assertThat(tasks.comment(task.id(), deputy, "On it.").comments()).hasSize(1);
        assertThat(tasks.tick(task.id(), deputy, 1, true).checklist().get(0).done())
                .isTrue();
        substitutions.end(standIn.id(), today, "anna");
        assertThat(tasks.list(filter(View.MINE, deputy))).isEmpty();
        assertThatThrownBy(() -> substitutions.add("anna", "anna", today, today, "anna"))
                .hasMessageContaining("two people");
    }

    @Test
    void each_queue_lists_and_counts_what_its_name_says() {
        tasks.claim(work.open().get(0).id(), "anna");
        List<WorkItem> open = work.open();
        String role = open.get(1).role();
        LocalDate late = LocalDate.now().plusYears(50);

        assertListed(filter(View.MINE, "anna"), open.stream().filter(t -> "anna".equals(t.assignee())));
        assertListed(filter(View.UNASSIGNED, "anna"), open.stream().filter(t -> t.assignee() == null));
        assertListed(
                new Filter(key, View.MY_GROUPS, "anna", Set.of(role), LocalDate.now(), 0, 100),
                open.stream().filter(t -> t.assignee() == null && t.role().equals(role)));
        assertListed(filter(View.MY_GROUPS, "anna"), Stream.of());
        assertListed(filter(View.DELEGATED_BY_ME, "anna"), Stream.of());
        assertListed(
                new Filter(key, View.OVERDUE, "anna", Set.of(), late, 0, 100),
                open.stream().filter(t -> t.due() != null));
        assertListed(
                new Filter(key, Set.of("P1.1.1"), View.ALL, "anna", Set.of(), LocalDate.now(), 0, 100),
                open.stream().filter(t -> t.activity().equals("P1.1.1")));
    }

    private void assertListed(Filter filter, Stream<WorkItem> expected) {
        List<String> ids = expected.map(WorkItem::id).toList();
        assertThat(tasks.list(filter)).extracting(WorkItem::id).containsExactlyElementsOf(ids);
        assertThat(tasks.count(filter)).isEqualTo(ids.size());
    }

    @Test
    void lists_count_what_they_page_through() {
        long all = tasks.count(filter(View.ALL, "anna"));
        List<WorkItem> page = tasks.list(new Filter(key, View.ALL, "anna", Set.of(), LocalDate.now(), 1, 2));

        assertThat(all).isEqualTo(work.open().size());
        assertThat(page)
                .extracting(WorkItem::id)
                .containsExactly(work.open().get(1).id(), work.open().get(2).id());
        assertThat(tasks.listOf(key, Set.of("P1.1.1"), 10))
                .extracting(WorkItem::activity)
                .containsExactly("P1.1.1");
    }

    private WorkItem activity(String id) {
        return work.open().stream()
                .filter(t -> t.activity().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The first task that asks for a measured value. */
    private WorkItem measuring() {
        List<WorkItem> open = work.open();
        while (open.stream().noneMatch(t -> t.kpi() != null)) {
            open.forEach(t -> work.complete(t, "team"));
            open = work.open();
        }
        return open.stream().filter(t -> t.kpi() != null).findFirst().orElseThrow();
    }

    private Filter filter(View view, String user) {
        return new Filter(key, view, user, Set.of(), LocalDate.now(), 0, 100);
    }
}
