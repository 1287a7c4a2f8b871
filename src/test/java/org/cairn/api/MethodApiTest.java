package org.cairn.api;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.cairn.playbook.LoadedPlaybooks;
import org.cairn.playbook.StandardPlaybook;
import org.cairn.ruleset.RuleSets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Programs propose, try and put in force what the office may change of the method. */
class MethodApiTest extends ApiTest {

    private static final String PLAYBOOK = StandardPlaybook.load().id();

    @Autowired
    private RuleSets sets;

    @Autowired
    private LoadedPlaybooks loaded;

    @Test
    void tables_are_proposed_tried_and_put_in_force_by_somebody_else() throws Exception {
        byte[] table =
                sets.files(sets.findActive(PLAYBOOK).orElseThrow().number()).get("thresholds.xlsx");
        String here = "/api/v1/rules/" + number(call("tmo", tables("thresholds.xlsx", table)));

        call("tmo", post(here + "/activation"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("rules-same-person"));
        call("tmo", post(here + "/trial")).andExpect(status().isOk());
        call("auditor", get(here + "/trial"))
                .andExpect(jsonPath("$.differences").isArray());
        call("executive", post(here + "/activation"))
                .andExpect(jsonPath("$.state").value("ACTIVE"));
        call("tmo", post(here + "/withdrawal")).andExpect(status().isConflict());
        call("auditor", get("/api/v1/rules").param("playbook", PLAYBOOK))
                .andExpect(jsonPath("$.items[0].state").value("ACTIVE"));
    }

    @Test
    void tables_that_cannot_be_used_are_named_and_rule_texts_need_another_right() throws Exception {
        call("tmo", tables("thresholds.xlsx", "no workbook".getBytes()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value(containsString("thresholds.xlsx")));
        call("tmo", tables("pitfalls.drl", "rule".getBytes()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].text").value(containsString("right of their own")));
    }

    @Test
    void a_playbook_is_loaded_tried_on_what_runs_and_withdrawn() throws Exception {
        byte[] drawing = loaded.files(PLAYBOOK).get("phase-gate.bpmn");
        String here = "/api/v1/playbooks/versions/" + number(call("admin", drawings(drawing)));

        call("tmo", post(here + "/trial"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.processes").isArray());
        call("admin", post(here + "/activation")).andExpect(status().isForbidden());
        call("tmo", post(here + "/withdrawal")).andExpect(jsonPath("$.state").value("WITHDRAWN"));
        call("auditor", get(here)).andExpect(jsonPath("$.state").value("WITHDRAWN"));
        call("auditor", get("/api/v1/playbooks"))
                .andExpect(jsonPath("$.items[0].id").isString());
    }

    @Test
    void a_playbook_with_code_in_a_drawing_is_refused_and_says_where() throws Exception {
        String drawing = new String(loaded.files(PLAYBOOK).get("phase-gate.bpmn"))
                .replace("<bpmn:userTask ", "<bpmn:userTask camunda:class=\"x.Y\" ");
        call("admin", drawings(drawing.getBytes()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("phase-gate.bpmn"));
    }

    private static MockMultipartHttpServletRequestBuilder tables(String name, byte[] content) {
        return multipart("/api/v1/rules/tables").file(file(name, content)).param("playbook", PLAYBOOK);
    }

    private static MockMultipartHttpServletRequestBuilder drawings(byte[] content) {
        return multipart("/api/v1/playbooks/versions").file(file("phase-gate.bpmn", content));
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "application/octet-stream", content);
    }

    private static long number(ResultActions proposed) throws Exception {
        return JsonMapper.shared()
                .readTree(proposed.andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .get("number")
                .asLong();
    }
}
