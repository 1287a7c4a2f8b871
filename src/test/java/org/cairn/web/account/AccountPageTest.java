package org.cairn.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.web.Somebody.as;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.Set;
import org.cairn.access.AccessTokens;
import org.cairn.access.Role;
import org.cairn.access.Scope;
import org.cairn.web.DemoServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.FlashMap;

/** Somebody makes an address for their calendar and a token for a program, and takes both back. */
@DemoServer
class AccountPageTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private AccessTokens tokens;

    @Test
    void the_address_of_a_calendar_is_shown_once_and_is_dead_when_revoked() throws Exception {
        FlashMap told = web.perform(post("/account/calendar").with(csrf()).with(as("team", Role.TEAM)))
                .andExpect(redirectedUrl("/account"))
                .andReturn()
                .getFlashMap();
        String path = URI.create(String.valueOf(told.get("secret"))).getPath();

        web.perform(get(path)).andExpect(status().isOk()).andExpect(content().string(containsString("VCALENDAR")));
        String id = tokens.list("team").stream()
                .filter(t -> t.scopes().contains(Scope.CALENDAR))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .id();
        web.perform(post("/account/tokens/" + id + "/revoke").with(csrf()).with(as("team", Role.TEAM)))
                .andExpect(redirectedUrl("/account"));
        web.perform(get(path)).andExpect(status().isNotFound());
    }

    @Test
    void a_token_does_what_was_ticked() throws Exception {
        FlashMap told = web.perform(post("/account/tokens")
                        .param("label", "Nightly export")
                        .param("scope", "READ")
                        .with(csrf())
                        .with(as("team", Role.TEAM)))
                .andExpect(redirectedUrl("/account"))
                .andReturn()
                .getFlashMap();

        web.perform(get("/api/v1/me").header("Authorization", "Bearer " + told.get("secret")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nightly export")));
    }

    @Test
    void what_is_missing_is_marked_and_what_was_typed_stays() throws Exception {
        web.perform(post("/account/tokens")
                        .param("label", " ")
                        .param("expires", "2020-01-01")
                        .with(csrf())
                        .with(as("team", Role.TEAM)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"label-wrong\"")))
                .andExpect(content().string(containsString("id=\"scope-wrong\"")))
                .andExpect(content().string(containsString("id=\"expires-wrong\"")))
                .andExpect(content().string(containsString("value=\"2020-01-01\"")));
    }

    @Test
    void nobody_revokes_the_token_of_another() throws Exception {
        AccessTokens.Issued issued = tokens.issue("owner", "Mine", Set.of(Scope.READ), null);

        web.perform(post("/account/tokens/" + issued.token().id() + "/revoke")
                .with(csrf())
                .with(as("team", Role.TEAM)));

        assertThat(tokens.list("owner")).contains(issued.token());
    }
}
