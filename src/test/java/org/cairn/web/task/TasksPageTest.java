package org.cairn.web.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.web.shell.Notice;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.WorkItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The tasklist on the demo programme: queues, one task and its parts, many at once, and what happens when two are at it. */
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1"})
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class TasksPageTest {

    private static final String TASKS = "/programmes/halden/tasks";

    @Autowired
    private MockMvc web;

    @Autowired
    private Tasklist tasklist;

    private List<WorkItem> free;
    private WorkItem task;
    private String here;

    @BeforeEach
    void two_tasks_that_nobody_holds() {
        free = open().filter(t -> t.assignee() == null && t.form().equals("work"))
                .limit(2)
                .toList();
        task = free.get(0);
        here = TASKS + "/" + task.id();
    }

    @AfterEach
    void are_free_again() {
        free.stream()
                .map(t -> tasklist.get(t.id()))
                .filter(t -> t.assignee() != null && t.completedAt() == null)
                .forEach(t -> {
                    tasklist.saveDraft(t.id(), t.assignee(), Map.of());
                    tasklist.unclaim(t.id(), t.assignee());
                });
    }

    private Stream<WorkItem> open() {
        return tasklist
                .list(new Tasklist.Filter("halden", Tasklist.View.ALL, "tmo", Set.of(), LocalDate.now(), 0, 200))
                .stream();
    }

    @Test
    void a_click_in_the_queue_gets_the_task_alone_and_the_address_the_whole_page() throws Exception {
        String address = TASKS + "?view=ALL&task=" + task.id();

        as("team", get(address))
                .andExpect(content().string(containsString("<html")))
                .andExpect(content().string(containsString(task.name())));
        as("team", get(address).header("HX-Target", "task"))
                .andExpect(header().string("Vary", containsString("HX-Target")))
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("id=\"task\"")));
    }

    @Test
    void every_part_of_a_task_is_shown_in_both_languages() throws Exception {
        for (String language : List.of("en", "de")) {
            for (String tab : List.of("form", "checklist", "evidence", "comments", "history", "diagram")) {
                as(
                                "team",
                                get(TASKS)
                                        .param("view", "ALL")
                                        .param("task", task.id())
                                        .param("tab", tab)
                                        .param("lang", language))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
    }

    @Test
    void a_claimed_task_is_mine_and_a_second_claim_is_told_who_has_it() throws Exception {
        as("team", post(here + "/claim"))
                .andExpect(redirectedUrl(TASKS + "?view=MINE&task=" + task.id() + "&tab=form"));
        as("owner", post(here + "/claim"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Tilda Brandt holds this task.")));

        assertThat(tasklist.get(task.id()).assignee()).isEqualTo("team");
    }

    @Test
    void a_task_that_changed_meanwhile_says_what_is_new_and_keeps_what_was_typed() throws Exception {
        tasklist.claim(task.id(), "team");
        String seen = Seen.of(tasklist.get(task.id())).text();
        tasklist.comment(task.id(), "tmo", "The steering group wants it earlier.");
        tasklist.tick(task.id(), "team", 1, true);

        as(
                        "team",
                        post(here + "/complete")
                                .param("seen", seen)
                                .param("key", "k")
                                .param("field.note", "typed <b>"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("there are new comments")))
                .andExpect(content().string(containsString("lines of the checklist")))
                .andExpect(content().string(containsString("typed &lt;b&gt;")));

        assertThat(tasklist.get(task.id()).state()).isEqualTo(WorkItem.State.CLAIMED);
        tasklist.tick(task.id(), "team", 1, false);
    }

    @Test
    void a_draft_is_kept_and_shown_again() throws Exception {
        tasklist.claim(task.id(), "team");

        as("team", post(here + "/complete").param("act", "draft").param("field.note", "half of it"))
                .andExpect(flash().attribute("notice", Notice.done("task.done.drafted")));

        as("team", get(TASKS).param("task", task.id())).andExpect(content().string(containsString("half of it")));
    }

    @Test
    void what_is_missing_is_named_and_nothing_is_completed() throws Exception {
        tasklist.claim(task.id(), "team");

        as("team", post(here + "/complete").param("key", "k"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content().string(containsString(task.checklist().get(0).text())));

        assertThat(tasklist.get(task.id()).completedAt()).isNull();
    }

    @Test
    void evidence_is_fetched_as_it_was_and_can_never_act() throws Exception {
        tasklist.claim(task.id(), "team");
        byte[] page = "<script>alert(1)</script>".getBytes();
        web.perform(multipart(here + "/attach")
                        .file(new MockMultipartFile("file", "../../a page.txt", "text/html", page))
                        .with(csrf())
                        .with(user("team").roles("TEAM")))
                .andExpect(status().is3xxRedirection());
        List<WorkItem.Evidence> all = tasklist.get(task.id()).evidence();
        String address = here + "/evidence/" + all.get(all.size() - 1).id();

        as("team", get(address).param("look", "true"))
                .andExpect(status().isOk())
                .andExpect(content().bytes(page))
                .andExpect(header().string("Content-Type", "text/plain;charset=UTF-8"))
                .andExpect(header().string("Content-Disposition", containsString("inline")))
                .andExpect(header().string("Content-Disposition", not(containsString(".."))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
        as("team", get(address))
                .andExpect(header().string("Content-Type", "application/octet-stream"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        as("team", get(here + "/evidence/999999")).andExpect(status().isNotFound());
        as("team", get(here + "/evidence/x")).andExpect(status().isNotFound());
    }

    @Test
    void each_of_many_gets_its_own_answer() throws Exception {
        tasklist.claim(free.get(1).id(), "tmo");

        as(
                        "team",
                        post(TASKS + "/bulk")
                                .param("act", "CLAIM")
                                .param("tasks", free.get(0).id(), free.get(1).id()))
                .andExpect(redirectedUrl(TASKS + "?view=MINE"))
                .andExpect(flash().attribute(
                                "bulk",
                                List.of(
                                        new BulkPage.Line(task.id(), task.name(), true, "tasks.bulk.done.CLAIM", ""),
                                        new BulkPage.Line(
                                                free.get(1).id(),
                                                free.get(1).name(),
                                                false,
                                                "problem.task-held-by-another.detail",
                                                "Tove Moss"))));

        assertThat(tasklist.get(free.get(1).id()).assignee()).isEqualTo("tmo");
    }

    @Test
    void a_queue_is_saved_found_again_and_forgotten() throws Exception {
        as(
                "team",
                post(TASKS + "/saved")
                        .param("view", "OVERDUE")
                        .param("phase", "2")
                        .param("label", "Late in two"));
        as("team", get(TASKS))
                .andExpect(content().string(containsString("Late in two")))
                .andExpect(content().string(containsString("view=OVERDUE&amp;phase=2")));
        as("owner", get(TASKS)).andExpect(content().string(not(containsString("Late in two"))));

        as("team", post(TASKS + "/saved/remove").param("label", "Late in two"));
        as("team", get(TASKS)).andExpect(content().string(not(containsString("Late in two"))));
    }

    @Test
    void a_phase_narrows_the_queue() throws Exception {
        as("team", get(TASKS).param("view", "DONE").param("phase", "1"))
                .andExpect(content().string(containsString("P1.1.1")))
                .andExpect(content().string(not(containsString("P2.1.1"))));
    }

    private ResultActions as(
            String name, org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder call)
            throws Exception {
        return web.perform(call.with(csrf()).with(user(name).roles("TEAM")).locale(Locale.ENGLISH));
    }
}
