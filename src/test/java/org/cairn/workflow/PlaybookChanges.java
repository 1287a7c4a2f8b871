package org.cairn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.cairn.playbook.LoadedPlaybooks;
import org.cairn.playbook.PlaybookFiles;
import org.cairn.playbook.PlaybookProblem;
import org.cairn.playbook.PlaybookVersion;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.workflow.ChangePlaybook.DryRun;
import org.cairn.workflow.ChangePlaybook.Moved;
import org.cairn.workflow.ChangePlaybook.Proposal;
import org.cairn.workflow.PlaybookRefused.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The method changes while fifty programmes run by it, and no task is lost. */
abstract class PlaybookChanges {

    private static final String DRAWING = "services-design.bpmn";

    @Autowired
    private ChangePlaybook change;

    @Autowired
    private LoadedPlaybooks playbooks;

    @Autowired
    private Programmes programmes;

    @Autowired
    private RoadmapRuns runs;

    @Autowired
    private Tasklist tasks;

    @Autowired
    private DecideGate gates;

    @Autowired
    private GateReviews reviews;

    @Test
    void fifty_running_programmes_move_to_a_new_version_that_a_second_person_puts_in_force() {
        // given
        List<Work> fifty = IntStream.range(0, 50).mapToObj(this::underWay).toList();
        Set<String> before = ids(fifty);
        assertThat(before).hasSizeGreaterThan(30);

        // when
        PlaybookVersion candidate = proposed(drawing()
                .replace("name=\"List the services\"", "name=\"List and count the services\"")
                .replace("Those concerned have agreed", "Everybody concerned has agreed"));
        DryRun tried = change.tryOut(candidate.number());

        // then
        assertThat(tried.fits()).isTrue();
        assertThat(tried.processes().stream().filter(m -> ofOneOf(m, fifty))).hasSize(20);
        assertThat(fifty.get(0).names()).containsExactly("List the services");
        assertThatThrownBy(() -> change.activate(candidate.number(), "petra"))
                .isInstanceOfSatisfying(
                        PlaybookRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.SAME_PERSON));
        assertThat(change.activate(candidate.number(), "quinn").state()).isEqualTo(PlaybookVersion.State.ACTIVE);
        assertThat(ids(fifty)).isEqualTo(before);
        assertThat(fifty.get(0).open().get(0).checklist().get(0).text()).isEqualTo("Everybody concerned has agreed");
        fifty.forEach(this::toItsEnd);
        assertThatThrownBy(() -> change.activate(candidate.number(), "quinn"))
                .isInstanceOfSatisfying(
                        PlaybookRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_A_CANDIDATE));
    }

    @Test
    void a_renamed_step_takes_over_the_task_of_the_one_that_it_replaces() {
        // given
        Work work = started();
        Set<String> before = ids(List.of(work));
        String renamed = drawing()
                .replace("Task_ListServices", "Task_RecordServices")
                .replace(
                        "<camunda:property name=\"activity\" value=\"D1.1\"/>",
                        "<camunda:property name=\"activity\" value=\"D1.1\"/>"
                                + "<camunda:property name=\"replaces\" value=\"Task_ListServices\"/>");

        // when
        PlaybookVersion candidate = proposed(renamed);
        change.activate(candidate.number(), "quinn");

        // then
        assertThat(ids(List.of(work))).isEqualTo(before);
        work.finishPhase();
        assertThat(work.names()).containsExactly("Prepare the gate");
        change.activate(
                proposed(drawing()
                                .replace("Task_RecordServices", "Task_ListServices")
                                .replace("value=\"Task_ListServices\"", "value=\"Task_RecordServices\""))
                        .number(),
                "quinn");
    }

    @Test
    void a_version_that_would_lose_a_task_names_who_is_in_its_way_and_is_not_put_in_force() {
        // given
        Work work = started();
        String other = drawing().replace("Task_ListServices", "Task_CountServices");

        // when
        Proposal.Accepted proposal = (Proposal.Accepted) change.propose(files(other), "petra", "count");

        // then
        assertThat(proposal.dryRun().fits()).isFalse();
        assertThat(proposal.dryRun().processes())
                .filteredOn(m -> m.programme().equals(work.programme()))
                .singleElement()
                .satisfies(m -> assertThat(m.blocks().get(0)).contains("Task_ListServices"));
        assertThatThrownBy(() -> change.activate(proposal.version().number(), "quinn"))
                .isInstanceOfSatisfying(PlaybookRefused.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.BLOCKED);
                    assertThat(e.blocks()).anyMatch(b -> b.startsWith(work.programme()));
                });
        assertThat(work.open()).hasSize(1);
        assertThat(change.withdraw(proposal.version().number(), "petra").state())
                .isEqualTo(PlaybookVersion.State.WITHDRAWN);
    }

    @Test
    void code_unknown_roles_dead_ends_and_unlabelled_answers_are_found_before_anything_is_loaded() {
        String careless = drawing()
                .replace("camunda:candidateGroups=\"process-owner\"", "camunda:candidateGroups=\"wizard\"")
                .replace(" name=\"No\"", "")
                .replace("reopen == ''", "execution.getVariable('x') == ''")
                .replace(
                        "</bpmn:process>",
                        "<bpmn:scriptTask id=\"Task_Sneak\" name=\"Sneak\" scriptFormat=\"groovy\">"
                                + "<bpmn:script>new File('/').delete()</bpmn:script></bpmn:scriptTask>"
                                + "<bpmn:serviceTask id=\"Task_Call\" name=\"Call\""
                                + " camunda:delegateExpression=\"${runtimeService}\"/></bpmn:process>");

        Proposal.Rejected rejected = (Proposal.Rejected) change.propose(files(careless), "petra", "");

        assertThat(rejected.problems())
                .extracting(PlaybookProblem::line)
                .contains(
                        DRAWING + ": Task_ListServices: there is no role «wizard»",
                        DRAWING + ": Flow_DesignSkipped: an answer to a question is labelled",
                        DRAWING + ": Flow_DesignNeeded: a condition compares a code with a word and does nothing else",
                        DRAWING + ": Task_Sneak: «scriptTask» is code, and a drawing holds none",
                        DRAWING + ": Task_Sneak: no path from a start leads here",
                        DRAWING + ": Task_Call: no path leads from here to an end")
                .anyMatch(l -> l.contains("there is no step «${runtimeService}»; there are announceGate"));
    }

    @Test
    void every_shipped_playbook_passes_the_same_look() {
        playbooks.shipped().forEach((id, files) -> assertThat(change.propose(files, "petra", "as shipped"))
                .as(id)
                .isInstanceOf(Proposal.Accepted.class));
    }

    /** One in five each: at the first task, recycled to it, before the gate, at its decision, on hold. */
    private Work underWay(int i) {
        Work work = started();
        if (i % 5 > 0) {
            work.finishPhase();
        }
        switch (i % 5) {
            case 1 -> work.decide(new GateDecision.Recycle(List.of("D1")));
            case 3 -> work.prepared();
            case 4 -> work.decide(new GateDecision.Hold(LocalDate.of(2099, 1, 1)));
            default -> {}
        }
        return work;
    }

    /** Whatever is open is worked off, to the last gate's go. */
    private void toItsEnd(Work work) {
        if (work.open().isEmpty()) {
            runs.resume(work.programme(), "tmo");
        }
        while (runs.find(work.programme()).orElseThrow().state() == RoadmapRuns.State.RUNNING) {
            work.finishPhase();
            if (work.open("gate-decision").isEmpty()) {
                work.prepared();
            }
            GateReview review = work.review();
            gates.vote(review.id(), "finance", GateDecision.Code.GO, "");
            gates.decide(review.id(), "executive", new GateDecision.Go(), "", "end-" + review.id());
        }
        assertThat(work.open()).isEmpty();
    }

    private Work started() {
        Programme programme = SampleProgramme.by(OtherPlaybook.ID, List.of(), List.of());
        programmes.save(programme);
        runs.start(programme.key(), "tmo");
        return new Work(programme.key(), tasks, gates, reviews);
    }

    private PlaybookVersion proposed(String drawing) {
        Proposal proposal = change.propose(files(drawing), "petra", "better");
        assertThat(proposal).isInstanceOf(Proposal.Accepted.class);
        return ((Proposal.Accepted) proposal).version();
    }

    /** The drawing in force. */
    private String drawing() {
        return new String(playbooks.files(OtherPlaybook.ID).get(DRAWING), StandardCharsets.UTF_8);
    }

    private static PlaybookFiles files(String drawing) {
        return new PlaybookFiles(Map.of(DRAWING, drawing.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean ofOneOf(Moved moved, List<Work> works) {
        return works.stream().anyMatch(w -> w.programme().equals(moved.programme()));
    }

    private static Set<String> ids(List<Work> works) {
        return works.stream().flatMap(w -> w.open().stream()).map(WorkItem::id).collect(Collectors.toSet());
    }
}
