package org.cairn.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.scenario.BranchScenario;
import org.cairn.scenario.Scenario;
import org.cairn.scenario.Scenarios;
import org.cairn.scenario.SolveScenario;
import org.cairn.scenario.SubmitScenario;
import org.cairn.web.DemoServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What people do with scenarios, and what they are told when it may not be. */
@DemoServer
class ScenarioPagesTest {

    private static final String HOME = "/programmes/halden/scenarios";

    @Autowired
    private MockMvc web;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private BranchScenario branch;

    @Autowired
    private SolveScenario solve;

    @Autowired
    private SubmitScenario submit;

    @Test
    void a_dragged_bar_becomes_a_scenario_and_moves_nothing() throws Exception {
        String address = web.perform(as("tmo", "TMO", post(HOME))
                        .param("name", "I25 in May")
                        .param("kind", "PIN")
                        .param("initiative", "I25")
                        .param("date", "2027-05-03"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        web.perform(as("team", "TEAM", get(String.valueOf(address))))
                .andExpect(content().string(containsString("starts on 3 May 2027")))
                .andExpect(content().string(containsString("Not solved yet")));
    }

    @Test
    void a_day_that_cannot_be_read_is_marked_and_what_was_typed_stays() throws Exception {
        Scenario draft = branch.branch("halden", "Typed", List.of(), "tmo");

        web.perform(as("tmo", "TMO", post(HOME + "/" + draft.id() + "/changes"))
                        .param("version", "1")
                        .param("kind", "CAPACITY")
                        .param("team", "DATA")
                        .param("date", "2026-09-01")
                        .param("fte", "many"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"many\"")))
                .andExpect(content().string(containsString("Give full-time equivalents")));
        assertThat(scenarios.get(draft.id()).changes()).isEmpty();
    }

    @Test
    void a_stale_form_is_409_and_shows_how_it_stands_now() throws Exception {
        Scenario draft = branch.branch("halden", "Stale", List.of(), "tmo");
        String change = HOME + "/" + draft.id() + "/changes";
        web.perform(as("tmo", "TMO", post(change))
                        .param("version", "1")
                        .param("kind", "DROP")
                        .param("initiative", "I33"))
                .andExpect(status().is3xxRedirection());

        web.perform(as("tmo", "TMO", post(change))
                        .param("version", "1")
                        .param("kind", "DROP")
                        .param("initiative", "I34"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody changed the scenario meanwhile")))
                .andExpect(content().string(containsString("is not done")));
    }

    @Test
    void who_made_it_may_not_approve_it() throws Exception {
        PlanSettings quick = new PlanSettings(Duration.ofSeconds(1), 200, 1, 1, 0);
        Scenario draft = branch.branch("halden", "Four eyes", List.of(), "tmo");
        Scenario solved = solve.solve(draft.id(), 1, quick, PlanProgress.SILENT, "tmo");
        Scenario asked = submit.submit(draft.id(), solved.version(), "", "tmo");

        web.perform(as("tmo", "TMO", post(HOME + "/" + draft.id() + "/decide"))
                        .param("version", String.valueOf(asked.version()))
                        .param("verdict", "APPROVE"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("four eyes")));

        web.perform(as("executive", "EXECUTIVE", post(HOME + "/" + draft.id() + "/decide"))
                        .param("version", String.valueOf(asked.version()))
                        .param("verdict", "APPROVE"))
                .andExpect(status().is3xxRedirection());
        assertThat(scenarios.get(draft.id()).state()).isInstanceOf(Scenario.State.Approved.class);
    }

    private static MockHttpServletRequestBuilder as(String name, String role, MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(user(name).roles(role));
    }
}
