package org.cairn.web;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.programme.Programmes;
import org.cairn.workflow.TaskRefused;
import org.cairn.workflow.Tasklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** What people do on tasks: done and led on, or refused with the reason and what was typed. */
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:actions;DB_CLOSE_DELAY=-1"})
@AutoConfigureMockMvc
class ActionsTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Programmes programmes;

    @Autowired
    private People people;

    @MockitoBean
    private Tasklist tasklist;

    @BeforeEach
    void a_task_of_the_team() {
        if (programmes.find("halden").isEmpty()) {
            programmes.save(SmallProgramme.programme());
            add("team", "Tilda Brandt", Role.TEAM);
            add("owner", "Oskar Wind", Role.TEAM);
            add("executive", "Edda Falk", Role.EXECUTIVE);
            add("auditor", "Aud Reimers", Role.AUDITOR);
            add("tmo", "Tove Moss", Role.TMO);
        }
        var task = Fixtures.task("1", "List what runs", "team");
        given(tasklist.list(any())).willReturn(List.of(task));
        given(tasklist.find("1")).willReturn(Optional.of(task));
        given(tasklist.get("1")).willReturn(task);
    }

    private void add(String user, String name, Role role) {
        people.add(new People.Person(user, name, user + "@x.example", Set.of(role), Set.of(), true), "a long password");
    }

    @Test
    void a_task_shows_its_parts() throws Exception {
        for (String tab : List.of("form", "checklist", "evidence", "comments")) {
            web.perform(get("/programmes/halden/tasks?view=MINE&task=1&tab=" + tab)
                            .with(user("team").roles("TEAM")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("List what runs")));
        }
    }

    @Test
    void a_second_claim_is_409_and_names_the_holder() throws Exception {
        given(tasklist.claim("1", "owner"))
                .willThrow(new TaskRefused(TaskRefused.Reason.HELD_BY_ANOTHER, "held", List.of(), "team"));

        web.perform(post("/programmes/halden/tasks/1/claim")
                        .with(csrf())
                        .with(user("owner").roles("TEAM")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Tilda Brandt holds this task.")));
    }

    @Test
    void an_incomplete_task_says_what_is_missing_and_keeps_what_was_typed() throws Exception {
        given(tasklist.complete(eq("1"), eq("team"), any(), anyString()))
                .willThrow(
                        new TaskRefused(TaskRefused.Reason.INCOMPLETE, "missing", List.of("Load is measured"), null));

        web.perform(post("/programmes/halden/tasks/1/complete")
                        .with(csrf())
                        .with(user("team").roles("TEAM"))
                        .param("key", "k")
                        .param("field.note", "I typed <this>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Load is measured")))
                .andExpect(content().string(containsString("I typed &lt;this&gt;")));
    }

    @Test
    void a_completed_task_leads_to_the_queue() throws Exception {
        given(tasklist.complete("1", "team", Map.of("note", "done"), "k"))
                .willReturn(Fixtures.task("1", "List what runs", "team"));

        web.perform(post("/programmes/halden/tasks/1/complete")
                        .with(csrf())
                        .with(user("team").roles("TEAM"))
                        .param("key", "k")
                        .param("field.note", "done"))
                .andExpect(redirectedUrl("/programmes/halden/tasks?view=MINE"));
    }

    @Test
    void a_task_of_another_programme_is_not_found_here() throws Exception {
        web.perform(post("/programmes/other/tasks/1/claim")
                        .with(csrf())
                        .with(user("team").roles("TEAM")))
                .andExpect(status().isNotFound());
        verify(tasklist, never()).claim(anyString(), anyString());
    }
}
