package org.cairn.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.KpiObservation;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.workflow.DecideGate;
import org.cairn.workflow.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A gate at hand, reviewed and decided by the people whose gate it is. */
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:gatepages;DB_CLOSE_DELAY=-1"})
@AutoConfigureMockMvc
class GateReviewPageTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private BeanFactory cairn;

    @Autowired
    private Programmes programmes;

    @Autowired
    private DecideGate gates;

    @Autowired
    private GateReviews reviews;

    @Autowired
    private People people;

    @Autowired
    private Playbooks playbooks;

    /** Only looked at, so one serves all. */
    private static GateReview untouched;

    private GateReview review;
    private String here;

    @BeforeEach
    void the_first_gate_of_a_programme_is_convened() {
        Set<String> all = playbooks.list().get(0).roles().keySet();
        for (Role role : new Role[] {Role.TMO, Role.EXECUTIVE, Role.FINANCE, Role.TEAM, Role.AUDITOR}) {
            String name = role.name().toLowerCase(Locale.ROOT);
            if (people.find(name).isEmpty()) {
                people.add(
                        new People.Person(name, "Name of " + name, name + "@x.example", Set.of(role), all, true),
                        "a long password");
            }
        }
        if (untouched == null) {
            untouched = convened();
        }
        lookAt(untouched);
    }

    private void lookAt(GateReview convened) {
        review = convened;
        here = "/programmes/" + review.programme() + "/gates/" + review.id();
    }

    private GateReview convened() {
        return Work.convenedGate(cairn);
    }

    @Test
    void it_reads_from_recommendation_to_decision_in_both_languages() throws Exception {
        for (String language : new String[] {"en", "de"}) {
            String page = as("executive", get(here).param("lang", language))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();

            assertThat(page).doesNotContain("??");
            assertThat(page)
                    .containsSubsequence(
                            "id=\"recommended\"",
                            "id=\"togo\"",
                            "id=\"must\"",
                            "id=\"should\"",
                            "id=\"money\"",
                            "id=\"schedule\"",
                            "id=\"pitfalls\"",
                            "id=\"carried\"",
                            "id=\"votes\"",
                            "id=\"decision\"");
        }
    }

    @Test
    void the_evidence_behind_it_is_as_it_was_frozen() throws Exception {
        String sha = reviews.snapshot(review.id()).evidence().get(0).sha256();

        as("executive", get(here + "/evidence/" + sha).param("look", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string("proof"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
        as("executive", get(here + "/evidence/" + "0".repeat(64))).andExpect(status().isNotFound());
    }

    @Test
    void a_reader_gets_no_form_and_another_programmes_review_is_absent() throws Exception {
        as("auditor", get(here)).andExpect(content().string(not(containsString("/decide"))));
        as("auditor", get("/programmes/none/gates/" + review.id())).andExpect(status().isNotFound());
    }

    @Test
    void a_decision_without_what_it_needs_marks_the_field_and_keeps_what_was_typed() throws Exception {
        as("executive", post(here + "/decide").param("code", "HOLD").param("comment", "Funding <first>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"reviewOn-wrong\"")))
                .andExpect(content().string(containsString("Funding &lt;first&gt;")));
        as("executive", post(here + "/decide").param("code", "RECYCLE").param("comment", "Once more"))
                .andExpect(content().string(containsString("id=\"workstreams-wrong\"")));
        as("executive", post(here + "/decide").param("code", "KILL"))
                .andExpect(content().string(containsString("id=\"comment-wrong\"")));
        as("executive", post(here + "/decide")).andExpect(content().string(containsString("id=\"code-wrong\"")));
        as(
                        "executive",
                        post(here + "/decide")
                                .param("code", "CONDITIONAL_GO")
                                .param("comment", "Nearly")
                                .param("conditionText", "Name the owner")
                                .param("conditionOwner", "")
                                .param("conditionDue", ""))
                .andExpect(content().string(containsString("id=\"conditions-wrong\"")))
                .andExpect(content().string(containsString("Name the owner")));

        assertThat(reviews.get(review.id()).decision()).isNull();
    }

    @Test
    void who_submitted_it_is_told_of_four_eyes() throws Exception {
        as("tmo", post(here + "/vote").param("code", "GO"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("four eyes")));
    }

    @Test
    void too_few_voices_do_not_decide() throws Exception {
        as("executive", post(here + "/decide").param("code", "GO"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Too few have voted.")));
    }

    @Test
    void a_vote_that_came_meanwhile_is_seen_before_the_decision_counts() throws Exception {
        lookAt(convened());
        String seen = DecisionForm.sight(review);
        as("finance", post(here + "/vote").param("code", "KILL").param("comment", "No money"));

        as("executive", post(here + "/decide").param("code", "GO").param("seen", seen))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("No money")))
                .andExpect(content().string(containsString("somebody has voted")));

        assertThat(reviews.get(review.id()).decision()).isNull();
    }

    @Test
    void changed_evidence_is_named_and_renewed_before_anybody_votes_again() throws Exception {
        lookAt(convened());
        as("finance", post(here + "/vote").param("code", "GO")).andExpect(redirectedUrl(here));
        Programme stored = programmes.get(review.programme());
        programmes.save(stored.with(new KpiObservation("K2", LocalDate.of(2026, 1, 5), 99, "console", "tmo")));

        as("executive", get(here)).andExpect(content().string(containsString("/renew")));
        as("executive", post(here + "/vote").param("code", "GO")).andExpect(status().isConflict());
        as("executive", post(here + "/renew")).andExpect(redirectedUrl(here));
        as("executive", get(here)).andExpect(content().string(containsString("evidence changed since")));
    }

    @Test
    void a_decision_moves_on_and_shows_its_conditions() throws Exception {
        lookAt(convened());
        as("finance", post(here + "/vote").param("code", "GO"));

        as(
                        "executive",
                        post(here + "/decide")
                                .param("code", "CONDITIONAL_GO")
                                .param("comment", "Nearly there")
                                .param("conditionText", "Name the data owner", "")
                                .param("conditionOwner", "tmo", "")
                                .param("conditionDue", "2099-02-01", ""))
                .andExpect(redirectedUrl(here));

        GateReview.Recorded decided = reviews.get(review.id()).decision();
        assertThat(decided).isNotNull();
        assertThat(decided.decision().code()).isEqualTo(GateDecision.Code.CONDITIONAL_GO);
        as("executive", get(here))
                .andExpect(content().string(containsString("Name the data owner")))
                .andExpect(content().string(containsString("Nearly there")))
                .andExpect(content().string(not(containsString("/decide"))));
        as("finance", post(here + "/decide").param("code", "GO")).andExpect(status().isConflict());
    }

    @Test
    void a_hold_is_shown_with_its_day_and_ended_by_the_office() throws Exception {
        lookAt(convened());
        String gatesOfIt = "/programmes/" + review.programme() + "/gates";
        as("finance", post(here + "/vote").param("code", "GO"));
        as(
                "executive",
                post(here + "/decide")
                        .param("code", "HOLD")
                        .param("comment", "Funding first")
                        .param("reviewOn", "2099-02-01"));

        as("executive", get(gatesOfIt))
                .andExpect(content().string(containsString("1 Feb 2099")))
                .andExpect(content().string(not(containsString("/gates/resume"))));
        as("tmo", post(gatesOfIt + "/resume")).andExpect(redirectedUrl(gatesOfIt));
        as("tmo", get(gatesOfIt)).andExpect(content().string(not(containsString("1 Feb 2099"))));
        as("tmo", post(gatesOfIt + "/resume"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("No gate of this programme is on hold.")));
    }

    private ResultActions as(String name, MockHttpServletRequestBuilder call) throws Exception {
        return web.perform(call.with(csrf())
                .locale(Locale.ENGLISH)
                .with(user(name)
                        .authorities(
                                new SimpleGrantedAuthority("ROLE_" + name.toUpperCase(Locale.ROOT)),
                                FactorGrantedAuthority.withFactor("PASSWORD")
                                        .issuedAt(Instant.now())
                                        .build())));
    }
}
