package org.cairn.exchange.mpxj;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.cairn.exchange.ImportOutcome;
import org.cairn.exchange.Readers;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.LinkType;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpxj.Availability;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;

class ProjectPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @TempDir
    Path folder;

    @Test
    void leaves_become_initiatives_with_the_path_to_them() throws IOException {
        // when
        Programme plan = read(project -> {
            Task phase = project.addTask();
            phase.setName("Phase 2 Build");
            task(phase.addTask(), "Walls", 8);
            task(phase.addTask(), "Roof", 3);
        });

        // then
        assertThat(plan.initiatives()).extracting(Initiative::name).containsExactly("Walls", "Roof");
        assertThat(plan.initiatives()).extracting(Initiative::phase).containsOnly(2);
        assertThat(plan.initiatives()).extracting(Initiative::description).containsOnly("Phase 2 Build");
        assertThat(plan.initiatives().get(0).estimate()).isEqualTo(Estimate.certain(8));
    }

    @Test
    void links_keep_type_and_lag_and_those_of_summaries_hold_for_their_leaves() throws IOException {
        // when
        Programme plan = read(project -> {
            Task a = task(project.addTask(), "A", 5);
            Task b = task(project.addTask(), "B", 5);
            Task all = project.addTask();
            all.setName("All");
            task(all.addTask(), "C", 2);
            task(all.addTask(), "D", 2);
            b.addPredecessor(new Relation.Builder()
                    .predecessorTask(a)
                    .type(RelationType.START_START)
                    .lag(Duration.getInstance(2, TimeUnit.DAYS)));
            all.addPredecessor(new Relation.Builder()
                    .predecessorTask(b)
                    .type(RelationType.FINISH_START)
                    .lag(Duration.getInstance(-1, TimeUnit.DAYS)));
        });

        // then
        assertThat(plan.dependencies())
                .containsExactlyInAnyOrder(
                        new Dependency("T1", "T2", LinkType.SS, 2),
                        new Dependency("T2", "T4", LinkType.FS, -1),
                        new Dependency("T2", "T5", LinkType.FS, -1));
    }

    @Test
    void resources_become_teams_with_capacity_and_what_tasks_need_of_them() throws IOException {
        // when
        Programme plan = read(project -> {
            Resource masons = project.addResource();
            masons.setName("Masons");
            masons.getAvailability()
                    .add(new Availability(
                            START.minusYears(1).atStartOfDay(),
                            START.plusYears(5).atStartOfDay(),
                            300));
            Task walls = task(project.addTask(), "Walls", 8);
            ResourceAssignment use = walls.addResourceAssignment(masons);
            use.setUnits(150);
            task(project.addTask(), "Talk", 1);
        });

        // then
        Team masons = plan.teams().get(0);
        assertThat(masons.name()).isEqualTo("Masons");
        assertThat(masons.capacity()).isEqualTo(3);
        assertThat(plan.initiatives().get(0).efforts()).containsExactly(new Effort(masons.key(), 1.5));
        assertThat(plan.initiatives().get(1).efforts()).isEmpty();
    }

    @Test
    void days_off_progress_and_baseline_come_along() throws IOException {
        // when
        Programme plan = read(project -> {
            project.getDefaultCalendar().addCalendarException(LocalDate.of(2026, 4, 3));
            project.getProjectProperties()
                    .setStatusDate(LocalDate.of(2026, 3, 13).atTime(17, 0));
            Resource masons = project.addResource();
            masons.setName("Masons");
            Task walls = task(project.addTask(), "Walls", 20);
            walls.addResourceAssignment(masons);
            walls.setActualStart(START.atTime(8, 0));
            walls.setPercentageComplete(40);
            walls.setBaselineFinish(LocalDate.of(2026, 3, 25).atTime(17, 0));
        });

        // then
        Initiative walls = plan.initiatives().get(0);
        assertThat(plan.asOf()).isEqualTo("2026-03-13");
        assertThat(walls.actualStart()).isEqualTo(START);
        assertThat(walls.actualFinish()).isNull();
        assertThat(walls.percentComplete()).isEqualTo(40);
        assertThat(walls.deadline()).isEqualTo("2026-03-25");
        assertThat(plan.teams().get(0).holidays()).contains(LocalDate.of(2026, 4, 3));
    }

    @Test
    void a_plan_with_entities_is_refused() throws IOException {
        // given
        Path file = Files.writeString(
                folder.resolve("plan.xml"), "<?xml version='1.0'?><!DOCTYPE p [<!ENTITY a 'aa'>]><Project/>");

        // when
        ImportOutcome outcome = Readers.standard().read(file, null, TODAY);

        // then
        assertThat(outcome).isInstanceOfSatisfying(ImportOutcome.Rejected.class, rejected -> assertThat(
                        rejected.problems().get(0).reason())
                .contains("looks like an XML bomb"));
    }

    @Test
    void a_file_that_is_no_plan_is_refused() throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("plan.xer"), "hello");

        // when
        ImportOutcome outcome = Readers.standard().read(file, null, TODAY);

        // then
        assertThat(outcome).isInstanceOf(ImportOutcome.Rejected.class);
    }

    private static Task task(Task task, String name, int days) {
        task.setName(name);
        task.setDuration(Duration.getInstance(days, TimeUnit.DAYS));
        task.setStart(START.atTime(8, 0));
        task.setFinish(START.plusDays(days).atTime(17, 0));
        return task;
    }

    private Programme read(Consumer<ProjectFile> fill) throws IOException {
        ProjectFile project = new ProjectFile();
        ProjectCalendar calendar = project.addDefaultBaseCalendar();
        project.setDefaultCalendar(calendar);
        project.getProjectProperties().setStartDate(START.atTime(8, 0));
        fill.accept(project);
        Path file = folder.resolve("plan.xml");
        new MSPDIWriter().write(project, file.toFile());
        ImportOutcome outcome = Readers.standard().read(file, null, TODAY);
        assertThat(outcome).isInstanceOf(ImportOutcome.Accepted.class);
        Programme programme = ((ImportOutcome.Accepted) outcome).programme();
        new PlanProgramme().plan(programme, PlanSettings.quick(), PlanProgress.SILENT);
        return programme;
    }
}
