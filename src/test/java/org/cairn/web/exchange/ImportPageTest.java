package org.cairn.web.exchange;

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

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.cairn.access.Role;
import org.cairn.programme.Programmes;
import org.cairn.web.DemoServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A list with columns that nobody knows: sent, told what they mean, looked at, confirmed. */
@DemoServer
class ImportPageTest {

    private static final String LIST = """
            Vorhaben;Beginn;Ende;Kosten
            Neues Lager;06.04.2026;17.04.2026;1.250,50
            Alte Halle;07.04.2026;irgendwann;100
            """;

    @Autowired
    private MockMvc web;

    @Autowired
    private Programmes programmes;

    @Test
    void each_column_is_shown_with_what_it_holds_and_seems_to_mean() throws Exception {
        shown(sent())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Neues Lager · Alte Halle")))
                .andExpect(content().string(containsString("<option value=\"name\" selected=\"selected\">Name *")))
                .andExpect(content().string(containsString("<option value=\"budget\" selected=\"selected\">Budget")))
                .andExpect(content().string(containsString("<option value=\"d.M.yyyy\" selected=\"selected\">31.12.")))
                .andExpect(content().string(not(containsString("Take it over and plan"))));
    }

    @Test
    void it_is_read_by_what_is_said_and_confirmed_as_a_whole() throws Exception {
        // given
        String here = sent();

        // when
        mapped(here, "halls", "name", "start", "finish", "budget").andExpect(redirectedUrl(here));

        // then
        shown(here)
                .andExpect(content().string(containsString("As it is read")))
                .andExpect(content().string(containsString("<td>Neues Lager</td>")))
                .andExpect(content().string(containsString("<td class=\"num\">1,250</td>")))
                .andExpect(content().string(containsString("«irgendwann» stands where its finish should")));
        assertThat(programmes.find("halls")).isEmpty();

        // when
        web.perform(post(here).with(csrf()).with(as("tmo", Role.TMO))).andExpect(redirectedUrl("/programmes/halls"));

        // then
        assertThat(programmes.get("halls").initiatives()).hasSize(1);
        web.perform(get(here).with(as("tmo", Role.TMO))).andExpect(status().isNotFound());
    }

    @Test
    void it_may_be_told_otherwise_until_it_is_confirmed() throws Exception {
        // given
        String here = sent();
        mapped(here, "halls-again", "name", "finish", "start", "");
        shown(here).andExpect(content().string(containsString("The file cannot be used")));

        // when
        mapped(here, "halls-again", "name", "start", "finish", "");

        // then
        shown(here).andExpect(content().string(containsString("Take it over and plan")));
    }

    @Test
    void what_was_chosen_and_typed_stays_when_something_lacks() throws Exception {
        mapped(sent(), "No Key!", "name", "start", "", "actual-cost")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("One column each must mean name, start and finish.")))
                .andExpect(content().string(containsString("aria-describedby=\"meaning-wrong\"")))
                .andExpect(content().string(containsString("value=\"No Key!\"")))
                .andExpect(content().string(containsString("aria-describedby=\"key-wrong\"")))
                .andExpect(
                        content().string(containsString("<option value=\"actual-cost\" selected=\"selected\">Spent")));
    }

    @Test
    void nobody_else_sees_it_or_says_what_it_means() throws Exception {
        String here = sent();

        web.perform(get(here).with(as("executive", Role.TMO))).andExpect(status().isNotFound());
        web.perform(post(here + "/mapping").with(csrf()).with(as("executive", Role.TMO)))
                .andExpect(status().isNotFound());
        web.perform(post(here + "/mapping").with(csrf()).with(as("auditor", Role.AUDITOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_refused_mapping_that_is_read_again_leads_back_to_the_file() throws Exception {
        String here = sent();

        web.perform(get(here + "/mapping").with(as("tmo", Role.TMO))).andExpect(redirectedUrl(here));
    }

    private String sent() throws Exception {
        return Objects.requireNonNull(web.perform(multipart("/import")
                        .file(new MockMultipartFile(
                                "file", "list.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf())
                        .with(as("tmo", Role.TMO)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private ResultActions shown(String here) throws Exception {
        return web.perform(get(here).with(as("tmo", Role.TMO)).locale(Locale.ENGLISH));
    }

    private ResultActions mapped(String here, String key, String... meanings) throws Exception {
        MockHttpServletRequestBuilder form = post(here + "/mapping")
                .with(csrf())
                .with(as("tmo", Role.TMO))
                .locale(Locale.ENGLISH)
                .param("meaning", meanings)
                .param("dates", "d.M.yyyy")
                .param("decimal", ",")
                .param("money", "UNITS")
                .param("key", key)
                .param("name", "Halls")
                .param("currency", "EUR");
        return web.perform(form);
    }
}
