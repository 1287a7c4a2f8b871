package org.cairn.operation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** What an operator asks of a running server. */
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1"})
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class OperationTest {

    @Autowired
    private MockMvc web;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void anybody_may_ask_whether_it_lives_and_learns_no_more(String path) throws Exception {
        web.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UP"))
                .andExpect(jsonPath("$.components").doesNotExist());
    }

    @Test
    void what_it_measures_is_for_the_administrator() throws Exception {
        web.perform(get("/actuator/prometheus").with(user("admin").roles("ADMIN")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("jvm_memory_used_bytes")))
                .andExpect(content().string(containsString("hikaricp_connections")));
        web.perform(get("/actuator/prometheus").with(user("tmo").roles("TMO"))).andExpect(status().isForbidden());
    }

    @Test
    void a_request_keeps_a_sane_id_that_it_came_with_and_gets_one_otherwise() throws Exception {
        web.perform(get("/login").header(RequestIds.HEADER, "proxy-17"))
                .andExpect(header().string(RequestIds.HEADER, "proxy-17"));
        web.perform(get("/login").header(RequestIds.HEADER, "x\" onload=\"y"))
                .andExpect(header().string(RequestIds.HEADER, matchesPattern("[0-9a-f-]{36}")));
        web.perform(get("/login")).andExpect(header().string(RequestIds.HEADER, matchesPattern("[0-9a-f-]{36}")));
    }
}
