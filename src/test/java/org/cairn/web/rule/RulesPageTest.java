package org.cairn.web.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.web.Somebody.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Objects;
import org.cairn.access.Role;
import org.cairn.playbook.StandardPlaybook;
import org.cairn.ruleset.RuleSet;
import org.cairn.ruleset.RuleSets;
import org.cairn.web.DemoServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The office changes a limit: checked, tried on what was judged, put in force by somebody else. */
@DemoServer
class RulesPageTest {

    private static final String PLAYBOOK = StandardPlaybook.load().id();

    @Autowired
    private MockMvc web;

    @Autowired
    private RuleSets sets;

    @Test
    void everybody_reads_rules_and_tables_and_only_the_office_gets_the_door() throws Exception {
        web.perform(get("/rules").with(as("auditor", Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("thresholds.xlsx")))
                .andExpect(content().string(not(containsString("type=\"file\""))));
        web.perform(get("/rules").with(as("tmo", Role.TMO)))
                .andExpect(content().string(containsString("action=\"/rules\"")));
        web.perform(get("/rules").with(as("admin", Role.ADMIN)))
                .andExpect(content().string(containsString("action=\"/rules/texts\"")));
    }

    @Test
    void files_that_cannot_be_used_are_named_with_their_reason_and_the_note_stays() throws Exception {
        proposed("thresholds.xlsx", "no workbook at all".getBytes())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("thresholds.xlsx")))
                .andExpect(content().string(containsString("value=\"Tighter\"")));
        proposed("pitfalls.drl", "rule".getBytes())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("right of their own")));
    }

    @Test
    void what_is_proposed_is_tried_and_put_in_force_by_somebody_else() throws Exception {
        RuleSet active = active();
        byte[] table = sets.files(active.number()).get("thresholds.xlsx");
        String here = Objects.requireNonNull(
                proposed("thresholds.xlsx", table).andReturn().getResponse().getRedirectedUrl());

        web.perform(get(here).with(as("tmo", Role.TMO)).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Fact sheets judged again")))
                .andExpect(content().string(containsString("Nothing would be said otherwise")));
        web.perform(post(here + "/activate").with(csrf()).with(as("tmo", Role.TMO)))
                .andExpect(status().isUnprocessableContent());
        web.perform(post(here + "/try").with(csrf()).with(as("tmo", Role.TMO))).andExpect(redirectedUrl(here));
        web.perform(post(here + "/activate").with(csrf()).with(as("executive", Role.EXECUTIVE)))
                .andExpect(redirectedUrl(here));

        assertThat("/rules/" + active().number()).isEqualTo(here);
        web.perform(post(here + "/withdraw").with(csrf()).with(as("tmo", Role.TMO)))
                .andExpect(status().isConflict());
    }

    @Test
    void a_file_of_a_version_can_be_fetched_and_edited() throws Exception {
        web.perform(get("/rules/" + active().number() + "/file")
                        .param("name", "thresholds.xlsx")
                        .with(as("tmo", Role.TMO)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(sets.files(active().number()).get("thresholds.xlsx")));
    }

    private RuleSet active() {
        return sets.findActive(PLAYBOOK).orElseThrow();
    }

    private ResultActions proposed(String name, byte[] content) throws Exception {
        return web.perform(multipart("/rules")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("playbook", PLAYBOOK)
                .param("note", "Tighter")
                .with(csrf())
                .with(as("tmo", Role.TMO))
                .locale(Locale.ENGLISH));
    }
}
