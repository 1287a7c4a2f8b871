package org.cairn.api;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.cairn.access.AccessTokens;
import org.cairn.access.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;

/** Who may call the API, and what is answered to whom may not. */
class ApiAccessTest extends ApiTest {

    @Autowired
    private AccessTokens tokens;

    @Test
    void without_a_token_the_answer_is_401_with_a_challenge_and_a_problem() throws Exception {
        web.perform(get("/api/v1/tasks"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, containsString("Bearer")))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("/api/v1/problems/not-signed-in"))
                .andExpect(jsonPath("$.code").value("not-signed-in"))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(jsonPath("$.instance").value("/api/v1/tasks"));
    }

    @Test
    void an_unknown_token_is_401_and_is_not_repeated() throws Exception {
        web.perform(get("/api/v1/tasks").header(HttpHeaders.AUTHORIZATION, "Bearer cairn_nonsense"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, containsString("invalid_token")))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("nonsense"))));
    }

    @Test
    void a_session_is_no_token() throws Exception {
        MockHttpSession session = (MockHttpSession)
                web.perform(post("/login").with(csrf()).param("username", "tmo").param("password", "demo"))
                        .andReturn()
                        .getRequest()
                        .getSession();

        web.perform(get("/api/v1/tasks").session(session)).andExpect(status().isUnauthorized());
        web.perform(post("/api/v1/tasks/" + openTask().id() + "/claim")
                        .session(session)
                        .with(csrf()))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void a_token_that_may_read_may_not_work() throws Exception {
        String task = openTask().id();

        call("team", post("/api/v1/tasks/" + task + "/claim"), Scope.READ)
                .andExpect(status().isForbidden())
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, containsString("insufficient_scope")))
                .andExpect(jsonPath("$.code").value("forbidden"));

        org.assertj.core.api.Assertions.assertThat(tasklist.get(task).assignee())
                .isNull();
    }

    @Test
    void a_scope_gives_no_more_than_its_owners_role() throws Exception {
        call("auditor", post("/api/v1/tasks/" + openTask().id() + "/claim")).andExpect(status().isForbidden());
        call("team", get("/api/v1/people")).andExpect(status().isForbidden());
    }

    @Test
    void a_calendars_address_opens_nothing_else() throws Exception {
        AccessTokens.Issued calendar = tokens.issue("team", "Calendar", Set.of(Scope.CALENDAR), null);

        web.perform(get("/api/v1/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + calendar.secret()))
                .andExpect(status().isUnauthorized());
        web.perform(get("/calendar/" + calendar.secret() + ".ics"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/calendar"))
                .andExpect(content().string(containsString("BEGIN:VCALENDAR")))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-store"));
        tokens.revoke("team", calendar.token().id());
        web.perform(get("/calendar/" + calendar.secret() + ".ics")).andExpect(status().isNotFound());
    }

    @Test
    void an_ordinary_token_is_no_calendar() throws Exception {
        AccessTokens.Issued ordinary = tokens.issue("team", "Export", Set.of(Scope.READ), null);

        web.perform(get("/calendar/" + ordinary.secret())).andExpect(status().isNotFound());
        tokens.revoke("team", ordinary.token().id());
    }
}
