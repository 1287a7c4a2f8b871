package org.cairn.web.playbook;

import static org.cairn.web.Somebody.as;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.cairn.access.Role;
import org.cairn.playbook.LoadedPlaybooks;
import org.cairn.playbook.StandardPlaybook;
import org.cairn.web.DemoServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A version of the method: read as it is drawn, proposed, tried on what runs. */
@DemoServer
class PlaybookPageTest {

    private static final String PLAYBOOK = StandardPlaybook.load().id();

    @Autowired
    private MockMvc web;

    @Autowired
    private LoadedPlaybooks loaded;

    @Test
    void everybody_reads_its_phases_and_sees_each_drawing() throws Exception {
        web.perform(get("/playbook").with(as("auditor", Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=roadmap")));
        web.perform(get("/playbook/drawing")
                        .param("playbook", PLAYBOOK)
                        .param("name", "phase-gate")
                        .with(as("auditor", Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("bpmn:definitions")));
    }

    @Test
    void a_drawing_with_code_in_it_is_refused_and_says_where() throws Exception {
        String drawing = text("phase-gate.bpmn").replace("<bpmn:userTask ", "<bpmn:userTask camunda:class=\"x.Y\" ");

        proposed("phase-gate.bpmn", drawing)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("phase-gate.bpmn")))
                .andExpect(content().string(containsString("value=\"Clearer words\"")));
    }

    @Test
    void a_version_is_tried_on_everything_that_runs_and_withdrawn_without_a_trace() throws Exception {
        String here = Objects.requireNonNull(proposed("phase-gate.bpmn", text("phase-gate.bpmn"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());

        web.perform(post(here + "/try").with(csrf()).with(as("tmo", Role.TMO)).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Everything fits")))
                .andExpect(content().string(containsString("halden")));
        web.perform(post(here + "/activate").with(csrf()).with(as("admin", Role.ADMIN)))
                .andExpect(status().isForbidden());
        web.perform(post(here + "/withdraw").with(csrf()).with(as("tmo", Role.TMO)))
                .andExpect(redirectedUrl(here));
        web.perform(post(here + "/activate").with(csrf()).with(as("tmo", Role.TMO)))
                .andExpect(status().isConflict());
    }

    private String text(String file) {
        return new String(loaded.files(PLAYBOOK).get(file), StandardCharsets.UTF_8);
    }

    private ResultActions proposed(String name, String content) throws Exception {
        return web.perform(multipart("/playbook")
                .file(new MockMultipartFile("file", name, "application/xml", content.getBytes(StandardCharsets.UTF_8)))
                .param("playbook", PLAYBOOK)
                .param("note", "Clearer words")
                .with(csrf())
                .with(as("admin", Role.ADMIN))
                .locale(Locale.ENGLISH));
    }
}
