package org.cairn.web.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.UUID;
import org.cairn.businesscase.BusinessCase.State;
import org.cairn.businesscase.BusinessCases;
import org.cairn.web.DemoServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A business case on its way from draft to approval, by the people whom each step is for. */
@DemoServer
class CasePageTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private BusinessCases cases;

    @Test
    void it_waits_among_the_decisions_of_whom_it_is_for_and_shows_what_changed_since_the_version_before()
            throws Exception {
        String here = opened("I24");
        as("owner", "INITIATIVE_OWNER", saved(here, "submit", "1", "100")).andExpect(redirectedUrl(here));
        as("finance", "FINANCE", get("/")).andExpect(content().string(containsString(here)));
        as("executive", "EXECUTIVE", get("/")).andExpect(content().string(not(containsString(here))));
        as("executive", "EXECUTIVE", get(here)).andExpect(content().string(not(containsString("case/validate\""))));

        as("finance", "FINANCE", step(here, "validate").param("holds", "false").param("comment", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"comment-wrong\"")));
        as("finance", "FINANCE", step(here, "validate").param("holds", "false").param("comment", "Too dear."))
                .andExpect(redirectedUrl(here));
        as("owner", "INITIATIVE_OWNER", saved(here, "submit", "1", "80")).andExpect(redirectedUrl(here));

        as("finance", "FINANCE", get(here))
                .andExpect(content().string(containsString("What version 2 changes against version 1")))
                .andExpect(content().string(containsString("Too dear.")));
    }

    @Test
    void an_executive_approves_it_where_it_is_read_and_it_waits_no_more() throws Exception {
        String here = opened("I25");
        as("owner", "INITIATIVE_OWNER", saved(here, "submit", "1", "100")).andExpect(redirectedUrl(here));
        as("finance", "FINANCE", step(here, "validate").param("holds", "true")).andExpect(redirectedUrl(here));
        await().until(() -> cases.get("halden", "I25").state() == State.APPROVAL);

        as("executive", "EXECUTIVE", get("/notifications")).andExpect(content().string(containsString(here)));
        as("executive", "EXECUTIVE", step(here, "decide").param("verdict", "REJECT"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"comment-wrong\"")));
        as("executive", "EXECUTIVE", step(here, "decide").param("verdict", "APPROVE"))
                .andExpect(redirectedUrl(here));

        as("executive", "EXECUTIVE", get("/notifications")).andExpect(content().string(not(containsString(here))));
        assertThat(cases.get("halden", "I25").steps()).anyMatch(s -> s.by().equals("executive"));
    }

    @Test
    void what_somebody_else_saved_meanwhile_is_named_and_what_was_typed_stays() throws Exception {
        String here = opened("I26");
        as("owner", "INITIATIVE_OWNER", saved(here, "submit", "1", "100")).andExpect(redirectedUrl(here));
        as("finance", "FINANCE", step(here, "validate").param("holds", "false").param("comment", "No."))
                .andExpect(redirectedUrl(here));
        as("owner", "INITIATIVE_OWNER", saved(here, "save", "1", "90")).andExpect(redirectedUrl(here));

        as("tmo", "TMO", saved(here, "save", "1", "77"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"77\"")))
                .andExpect(content().string(containsString("Budget: 100 → 90")));
    }

    private String opened(String initiative) throws Exception {
        String here = "/programmes/halden/initiatives/" + initiative + "/case";
        as("owner", "INITIATIVE_OWNER", post(here + "/open")).andExpect(redirectedUrl(here));
        return here;
    }

    private static MockHttpServletRequestBuilder saved(String here, String act, String version, String cost) {
        return post(here)
                .param("act", act)
                .param("rate", "10")
                .param("version", version)
                .param("cost", cost, "0", "0")
                .param("run", "0", "0", "0")
                .param("benefit", "0", "90", "90");
    }

    private static MockHttpServletRequestBuilder step(String here, String step) {
        return post(here + "/" + step).param("key", UUID.randomUUID().toString());
    }

    private ResultActions as(String name, String role, MockHttpServletRequestBuilder call) throws Exception {
        return web.perform(
                call.with(csrf()).locale(Locale.ENGLISH).with(user(name).roles(role)));
    }
}
