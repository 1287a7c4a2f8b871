package org.cairn.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.web.Somebody.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Set;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.web.DemoServer;
import org.cairn.workflow.Substitutions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Users and their roles, deputies, and steps that failed. */
@DemoServer
class AdminPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private Substitutions substitutions;

    @Test
    void somebody_new_is_let_in_and_later_shut_out() throws Exception {
        web.perform(post("/people")
                        .param("user", "nina")
                        .param("name", "Nina Holt")
                        .param("email", "nina@halden.example")
                        .param("password", "a long password")
                        .param("roles", "TEAM")
                        .param("playbookRoles", "data-lead")
                        .with(csrf())
                        .with(as("admin", Role.ADMIN)))
                .andExpect(redirectedUrl("/people"));
        assertThat(people.find("nina").orElseThrow().playbookRoles()).containsExactly("data-lead");

        web.perform(post("/people/nina")
                        .param("name", "Nina Holt")
                        .param("email", "nina@halden.example")
                        .param("roles", "TEAM", "INITIATIVE_OWNER")
                        .with(csrf())
                        .with(as("admin", Role.ADMIN)))
                .andExpect(redirectedUrl("/people"));

        assertThat(people.find("nina").orElseThrow())
                .isEqualTo(new People.Person(
                        "nina",
                        "Nina Holt",
                        "nina@halden.example",
                        Set.of(Role.TEAM, Role.INITIATIVE_OWNER),
                        Set.of(),
                        false));
    }

    @Test
    void each_field_that_is_wrong_is_marked_and_the_others_stay() throws Exception {
        web.perform(post("/people")
                        .param("user", "No One")
                        .param("name", "Somebody")
                        .param("email", "nowhere")
                        .param("password", "short")
                        .with(csrf())
                        .with(as("admin", Role.ADMIN)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"user-wrong\"")))
                .andExpect(content().string(containsString("id=\"email-wrong\"")))
                .andExpect(content().string(containsString("id=\"password-wrong\"")))
                .andExpect(content().string(containsString("id=\"roles-wrong\"")))
                .andExpect(content().string(containsString("value=\"Somebody\"")))
                .andExpect(content().string(not(containsString("short\""))));
    }

    @Test
    void an_administrator_cannot_shut_the_door_behind_themselves() throws Exception {
        web.perform(post("/people/admin")
                        .param("name", "Ada Minde")
                        .param("email", "admin@halden.example")
                        .param("roles", "TEAM")
                        .param("active", "true")
                        .with(csrf())
                        .with(as("admin", Role.ADMIN)))
                .andExpect(status().isUnprocessableContent());

        assertThat(people.find("admin").orElseThrow().roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void one_names_a_deputy_for_oneself_and_not_for_others() throws Exception {
        LocalDate day = LocalDate.of(2099, 1, 1);
        web.perform(post("/substitutions")
                        .param("person", "executive")
                        .param("deputy", "owner")
                        .param("from", day.toString())
                        .param("until", day.plusDays(5).toString())
                        .with(csrf())
                        .with(as("finance", Role.FINANCE)))
                .andExpect(redirectedUrl("/substitutions"));

        assertThat(substitutions.deputiesOf("finance", day)).contains("owner");
        assertThat(substitutions.deputiesOf("executive", day)).doesNotContain("owner");

        long id = substitutions.list(day).stream()
                .filter(s -> s.person().equals("finance"))
                .findFirst()
                .orElseThrow()
                .id();
        web.perform(post("/substitutions/" + id + "/end").with(csrf()).with(as("owner", Role.INITIATIVE_OWNER)))
                .andExpect(status().isNotFound());
        web.perform(post("/substitutions/" + id + "/end").with(csrf()).with(as("finance", Role.FINANCE)))
                .andExpect(redirectedUrl("/substitutions"));
        assertThat(substitutions.deputiesOf("finance", day)).doesNotContain("owner");
    }

    @Test
    void a_deputy_who_is_nobody_or_days_in_the_wrong_order_are_marked() throws Exception {
        web.perform(post("/substitutions")
                        .param("deputy", "finance")
                        .param("from", "2099-02-01")
                        .param("until", "2099-01-01")
                        .with(csrf())
                        .with(as("finance", Role.FINANCE)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"deputy-wrong\"")))
                .andExpect(content().string(containsString("id=\"until-wrong\"")));
    }

    @Test
    void when_no_step_has_failed_the_page_says_so() throws Exception {
        web.perform(get("/incidents").with(as("admin", Role.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("cairn-empty")));
    }
}
