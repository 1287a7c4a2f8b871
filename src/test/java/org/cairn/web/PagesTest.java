package org.cairn.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.cairn.assessment.AssessProgramme;
import org.cairn.assessment.TrackedFinding;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who sees and does what, and what is answered to whom. */
@DemoServer
class PagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private AssessProgramme assess;

    @Nested
    class Without_signing_in {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/",
                    "/programmes/halden",
                    "/programmes/halden/roadmap",
                    "/programmes/halden/roadmap/process",
                    "/programmes/halden/tasks",
                    "/programmes/halden/gates",
                    "/programmes/halden/findings",
                    "/programmes/halden/capacity",
                    "/programmes/halden/reports",
                    "/import",
                    "/audit",
                    "/people",
                    "/actuator/metrics",
                    "/nothing-here"
                })
        void every_page_leads_to_the_door(String page) throws Exception {
            web.perform(get(page).accept(MediaType.TEXT_HTML))
                    .andExpect(status().is3xxRedirection())
                    .andExpect(redirectedUrl("/login"));
        }

        @Test
        void the_door_is_open_and_wears_its_headers() throws Exception {
            web.perform(get("/login"))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                    .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("X-Frame-Options", "DENY"))
                    .andExpect(content().string(not(containsString("style=\""))))
                    .andExpect(content().string(not(containsString("http://"))));
        }

        @Test
        void guessing_is_slowed_after_five_failures() throws Exception {
            for (int i = 0; i < 5; i++) {
                web.perform(post("/login")
                                .with(csrf())
                                .param("username", "guessed")
                                .param("password", "no"))
                        .andExpect(redirectedUrl("/login?error"));
            }
            web.perform(post("/login").with(csrf()).param("username", "guessed").param("password", "no"))
                    .andExpect(redirectedUrl("/login?throttled"));
        }
    }

    @Nested
    class Signed_in {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/programmes/halden",
                    "/programmes/halden/roadmap",
                    "/programmes/halden/roadmap?zoom=weeks&links=true",
                    "/programmes/halden/roadmap/process",
                    "/programmes/halden/tasks",
                    "/programmes/halden/gates",
                    "/programmes/halden/findings",
                    "/programmes/halden/capacity?team=DATA",
                    "/programmes/halden/reports",
                    "/programmes/halden/initiatives",
                    "/programmes/halden/initiatives?rag=RED&phase=2&team=DATA",
                    "/programmes/halden/initiatives/I14",
                    "/programmes/halden/initiatives/I14?tab=links",
                    "/programmes/halden/initiatives/I14?tab=findings",
                    "/programmes/halden/initiatives/I14?tab=benefits",
                    "/programmes/halden/initiatives/I14?tab=history",
                    "/programmes/halden/initiatives/I20/case",
                    "/programmes/halden/capacity?team=AIENG&week=2026-09-14",
                    "/programmes/halden/capacity/advice",
                    "/programmes/halden/capacity/advice?ask=delay",
                    "/programmes/halden/capacity/advice?ask=target",
                    "/programmes/halden/dependencies",
                    "/programmes/halden/dependencies?around=I14&critical=true&done=true",
                    "/programmes/halden/findings?rag=ALL",
                    "/programmes/halden/roadmap?group=team&zoom=months&critical=true",
                    "/programmes/halden/roadmap?group=strategy",
                    "/programmes/halden/diagnosis",
                    "/programmes/halden/diagnosis/questions",
                    "/programmes/halden/diagnosis/strategies/S1.1",
                    "/programmes/halden/risk",
                    "/programmes/halden/benefits",
                    "/programmes/halden/scenarios",
                    "/programmes/halden/scenarios/compare",
                    "/programmes",
                    "/search?q=data",
                    "/notifications",
                    "/help",
                    "/import",
                    "/rules",
                    "/rules/1",
                    "/playbook",
                    "/playbook?drawing=business-case",
                    "/substitutions",
                    "/incidents",
                    "/account",
                    "/audit"
                })
        void the_office_sees_every_page_in_both_languages_without_inline_code(String page) throws Exception {
            for (String language : new String[] {"en", "de"}) {
                web.perform(get(page).param("lang", language).with(someone("tmo", "TMO")))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))))
                        .andExpect(content().string(not(containsString("style=\""))))
                        .andExpect(content().string(not(containsString("onclick"))));
            }
        }

        @Test
        void the_roadmap_says_why_a_line_waits() throws Exception {
            web.perform(get("/programmes/halden/roadmap").with(someone("team", "TEAM")))
                    .andExpect(content().string(containsString("Waits for")))
                    .andExpect(content().string(containsString("held by")));
        }

        @ParameterizedTest
        @CsvSource({"executive,EXECUTIVE,/import", "team,TEAM,/audit", "auditor,AUDITOR,/people", "tmo,TMO,/people"})
        void a_role_is_kept_from_what_is_not_its_own(String name, String role, String page) throws Exception {
            web.perform(get(page).with(someone(name, role))).andExpect(status().isForbidden());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/programmes/halden/tasks/1/claim",
                    "/programmes/halden/tasks/1/complete",
                    "/programmes/halden/tasks/1/comment",
                    "/programmes/halden/gates/1/vote",
                    "/programmes/halden/gates/1/decide",
                    "/programmes/halden/reports/workbook",
                    "/import/1",
                    "/people"
                })
        void an_auditor_changes_nothing(String action) throws Exception {
            web.perform(post(action).with(csrf()).with(someone("auditor", "AUDITOR")))
                    .andExpect(status().isForbidden());
        }

        @Test
        void a_search_answers_page_and_part_at_the_same_address() throws Exception {
            web.perform(get("/search?q=streaming backbone").with(someone("tmo", "TMO")))
                    .andExpect(content().string(containsString("<html")))
                    .andExpect(content().string(containsString("/programmes/halden/initiatives/I14")));
            web.perform(get("/search?q=streaming").header("HX-Request", "true").with(someone("tmo", "TMO")))
                    .andExpect(content().string(not(containsString("<html"))))
                    .andExpect(content().string(containsString("/programmes/halden/initiatives/I14")));
        }

        @Test
        void a_finding_without_its_note_keeps_what_was_typed_and_marks_the_field() throws Exception {
            String key = assess.assess("halden", "tmo").findings().stream()
                    .filter(f -> f.status().isOpen())
                    .findFirst()
                    .orElseThrow()
                    .key();

            web.perform(post("/programmes/halden/findings/one/acknowledge")
                            .with(csrf())
                            .with(someone("tmo", "TMO"))
                            .param("key", key)
                            .param("note", "  "))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("aria-invalid=\"true\"")))
                    .andExpect(content().string(containsString("note-wrong")));

            web.perform(post("/programmes/halden/findings/one/acknowledge")
                            .with(csrf())
                            .with(someone("tmo", "TMO"))
                            .param("key", key)
                            .param("note", "Funding comes in May"))
                    .andExpect(status().is3xxRedirection());
            web.perform(get("/programmes/halden/findings/one").param("key", key).with(someone("team", "TEAM")))
                    .andExpect(content().string(containsString("Funding comes in May")))
                    .andExpect(content().string(not(containsString("<textarea"))));
        }

        @Test
        void an_open_finding_becomes_somebodys_task_or_says_why_not() throws Exception {
            String key = assess.assess("halden", "tmo").findings().stream()
                    .filter(f -> f.status() == TrackedFinding.Status.OPEN)
                    .reduce((first, second) -> second)
                    .orElseThrow()
                    .key();

            web.perform(mitigation(key, "2020-01-01"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("2020-01-01")));
            web.perform(mitigation(key, "2099-01-01")).andExpect(status().is3xxRedirection());
            web.perform(get("/programmes/halden/findings/one").param("key", key).with(someone("team", "TEAM")))
                    .andExpect(content().string(containsString("The task that should turn it")));
        }

        @Test
        void what_a_case_is_worth_is_said_while_it_is_typed_and_nothing_is_kept() throws Exception {
            String place = "/programmes/halden/initiatives/I21/case";
            web.perform(post(place + "/open").with(csrf()).with(someone("owner", "INITIATIVE_OWNER")))
                    .andExpect(redirectedUrl(place));

            web.perform(post(place)
                            .header("HX-Request", "true")
                            .with(csrf())
                            .with(someone("owner", "INITIATIVE_OWNER"))
                            .param("rate", "10")
                            .param("version", "1")
                            .param("cost", "1200000", "0", "0", "0", "0")
                            .param("run", "0", "0", "0", "0", "0")
                            .param("benefit", "0", "150000", "450000", "600000", "600000"))
                    .andExpect(content().string(containsString("168,861")))
                    .andExpect(content().string(containsString("15.3 %")))
                    .andExpect(content().string(containsString("3.6")))
                    .andExpect(content().string(not(containsString("<html"))));
            web.perform(get(place).with(someone("owner", "INITIATIVE_OWNER")))
                    .andExpect(content().string(not(containsString("1200000"))));
        }

        @Test
        void a_flow_that_is_no_figure_is_marked_and_stays() throws Exception {
            String place = "/programmes/halden/initiatives/I22/case";
            web.perform(post(place + "/open").with(csrf()).with(someone("owner", "INITIATIVE_OWNER")))
                    .andExpect(redirectedUrl(place));

            web.perform(post(place)
                            .with(csrf())
                            .with(someone("owner", "INITIATIVE_OWNER"))
                            .param("act", "save")
                            .param("rate", "10")
                            .param("version", "1")
                            .param("cost", "much", "0")
                            .param("run", "0", "0")
                            .param("benefit", "0", "5"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("value=\"much\"")))
                    .andExpect(content().string(containsString("is-invalid")));
        }

        @Test
        void an_answer_out_of_its_scale_is_marked_and_every_other_stays() throws Exception {
            web.perform(post("/programmes/halden/diagnosis/questions")
                            .with(csrf())
                            .with(someone("tmo", "TMO"))
                            .param("act", "send")
                            .param("score.C1.1", "11")
                            .param("evidence.C1.1", "1")
                            .param("score.C1.2", "7")
                            .param("evidence.C1.2", "0.8"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("id=\"w-C1.1\"")))
                    .andExpect(content().string(not(containsString("id=\"w-C1.2\""))))
                    .andExpect(content().string(containsString("value=\"7\"")));
        }

        @Test
        void an_administrator_decides_no_gate() throws Exception {
            web.perform(post("/programmes/halden/gates/1/decide").with(csrf()).with(someone("admin", "ADMIN")))
                    .andExpect(status().isForbidden());
        }

        @Test
        void an_administrator_lets_somebody_in() throws Exception {
            web.perform(post("/people")
                            .with(csrf())
                            .with(someone("admin", "ADMIN"))
                            .param("user", "nora")
                            .param("name", "Nora")
                            .param("email", "nora@x.example")
                            .param("password", "a long password")
                            .param("roles", "TEAM"))
                    .andExpect(redirectedUrl("/people"));

            web.perform(post("/login").with(csrf()).param("username", "nora").param("password", "a long password"))
                    .andExpect(redirectedUrl("/"));
        }

        @Test
        void a_short_password_lets_nobody_in() throws Exception {
            web.perform(post("/people")
                    .with(csrf())
                    .with(someone("admin", "ADMIN"))
                    .param("user", "short")
                    .param("name", "Short")
                    .param("email", "s@x.example")
                    .param("password", "short")
                    .param("roles", "TEAM"));

            web.perform(post("/login").with(csrf()).param("username", "short").param("password", "short"))
                    .andExpect(redirectedUrl("/login?error"));
        }

        @Test
        void what_no_rule_allows_is_denied() throws Exception {
            web.perform(post("/programmes/halden").with(csrf()).with(someone("tmo", "TMO")))
                    .andExpect(status().isForbidden());
        }

        @Test
        void an_action_without_its_token_is_refused() throws Exception {
            web.perform(multipart("/import")
                            .file(new MockMultipartFile("file", "a.csv", "text/csv", new byte[] {1}))
                            .with(someone("tmo", "TMO")))
                    .andExpect(status().isForbidden());
        }

        @Test
        void what_is_absent_is_404() throws Exception {
            web.perform(get("/programmes/nowhere").with(someone("tmo", "TMO"))).andExpect(status().isNotFound());
        }

        @Test
        void an_unknown_wish_is_400_and_not_a_fault() throws Exception {
            web.perform(get("/programmes/halden/tasks?view=<b>x</b>").with(someone("tmo", "TMO")))
                    .andExpect(status().isBadRequest());
        }

        @Test
        void the_administrator_sees_who_may_come_in() throws Exception {
            web.perform(get("/people").with(someone("admin", "ADMIN")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Tove Moss")))
                    .andExpect(content().string(containsString("Enterprise architect")));
        }

        private RequestBuilder mitigation(String finding, String due) {
            return post("/programmes/halden/findings/one/mitigate")
                    .with(csrf())
                    .with(someone("tmo", "TMO"))
                    .param("key", finding)
                    .param("mitigation", "X1.2")
                    .param("owner", "owner")
                    .param("due", due);
        }

        private RequestPostProcessor someone(String name, String role) {
            return user(name).roles(role);
        }
    }
}
