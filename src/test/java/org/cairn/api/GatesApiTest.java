package org.cairn.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** The decided gate of the demo through the API: what comes too late hears what was decided, and nothing changes. */
class GatesApiTest extends ApiTest {

    @Autowired
    private GateReviews reviews;

    private GateReview decided;
    private String address = "";

    @BeforeEach
    void a_decided_gate() {
        decided = reviews.list("halden").get(0);
        address = "/api/v1/programmes/halden/gates/" + decided.id();
    }

    @Test
    void a_second_decision_is_409_and_says_what_was_decided() throws Exception {
        call("executive", json(post(address + "/decision"), "{\"code\":\"KILL\",\"comment\":\"Too late.\"}"))
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("gate-already-decided"))
                .andExpect(jsonPath("$.errors[0].text", startsWith("CONDITIONAL_GO by executive at ")));

        assertThat(reviews.get(decided.id())).isEqualTo(decided);
    }

    @Test
    void a_late_vote_is_409_too() throws Exception {
        call("finance", json(post(address + "/votes"), "{\"code\":\"GO\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].text", startsWith("CONDITIONAL_GO by ")));

        assertThat(reviews.get(decided.id())).isEqualTo(decided);
    }

    @Test
    void a_decision_that_lacks_what_its_kind_needs_is_422() throws Exception {
        for (GateDecision.Code code : new GateDecision.Code[] {
            GateDecision.Code.CONDITIONAL_GO, GateDecision.Code.HOLD, GateDecision.Code.RECYCLE
        }) {
            call("executive", json(post(address + "/decision"), "{\"code\":\"" + code + "\",\"comment\":\"so\"}"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.code").value("gate-incomplete"));
        }
    }

    @Test
    void a_review_of_another_programme_is_404_and_an_unknown_decision_is_400() throws Exception {
        call("executive", json(post("/api/v1/programmes/halden/gates/none/decision"), "{\"code\":\"GO\"}"))
                .andExpect(status().isNotFound());
        call("executive", json(post(address + "/decision"), "{\"code\":\"PERHAPS\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("code"));
    }
}
