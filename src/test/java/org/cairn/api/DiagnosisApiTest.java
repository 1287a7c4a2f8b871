package org.cairn.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;

/** Programs answer the diagnosis and make initiatives of what it recommends. */
class DiagnosisApiTest extends ApiTest {

    private static final String HERE = "/api/v1/programmes/halden/diagnosis";

    @Test
    void answers_are_kept_until_they_are_sent_and_nobody_else_sees_them() throws Exception {
        call("team", json(put(HERE + "/draft"), answer("D1", 3))).andExpect(status().isNoContent());

        call("team", get(HERE + "/draft"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].item").value("D1"))
                .andExpect(jsonPath("$[0].score").value(3.0));
        call("owner", get(HERE + "/draft")).andExpect(jsonPath("$").isEmpty());
    }

    @Test
    void an_answer_off_the_scale_is_named_and_none_is_recorded() throws Exception {
        call("team", json(post(HERE + "/answers"), answer("D1", 99)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("D1")));
        call("auditor", json(post(HERE + "/answers"), answer("D1", 3))).andExpect(status().isForbidden());
    }

    @Test
    void a_draft_of_what_is_not_asked_is_refused_and_the_one_before_stays() throws Exception {
        call("tmo", json(put(HERE + "/draft"), answer("D1", 2))).andExpect(status().isNoContent());

        call("tmo", json(put(HERE + "/draft"), answer("X".repeat(500), 3)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("X".repeat(500)));
        call("tmo", json(put(HERE + "/draft"), answer("D1", 99))).andExpect(status().isUnprocessableContent());

        call("tmo", get(HERE + "/draft"))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].score").value(2.0));
    }

    @Test
    void of_two_drafted_answers_to_one_question_the_later_stays() throws Exception {
        call("tmo", json(put(HERE + "/draft"), """
                        {"answers": [{"item": "D1", "score": 1, "evidence": 0.5}, {"item": "D1", "score": 4, "evidence": 1}]}""")).andExpect(status().isNoContent());

        call("tmo", get(HERE + "/draft"))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].score").value(4.0));
    }

    @Test
    void what_is_asked_and_what_it_says_can_be_read() throws Exception {
        call("team", get(HERE + "/questions"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.questions[0].item").isString());
        call("auditor", get(HERE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.recommendations").isArray());
    }

    @Test
    void a_strategy_is_completed_and_becomes_an_initiative() throws Exception {
        String strategy = HERE + "/strategies/S1.1";
        call("tmo", get(strategy))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.strategy").value("S1.1"));
        call("tmo", json(post(strategy), """
                        {"estimate": {"optimistic": 9, "likely": 5, "pessimistic": 12}}"""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("estimate"));
        call("tmo", json(post(strategy), """
                        {"name": "Asked for by a program", "efforts": [{"team": "DATA", "fte": 1.5}]}"""))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", containsString("/api/v1/programmes/halden/initiatives/")))
                .andExpect(jsonPath("$.name").value("Asked for by a program"));
    }

    private static String answer(String item, int score) {
        return "{\"answers\": [{\"item\": \"%s\", \"score\": %d, \"evidence\": 0.5}]}".formatted(item, score);
    }
}
