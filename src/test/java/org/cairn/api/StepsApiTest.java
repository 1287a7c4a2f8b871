package org.cairn.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs take the steps that pages offer: cases, scenarios, reports, deputies. */
class StepsApiTest extends ApiTest {

    @Test
    void a_case_is_opened_drafted_and_validated_by_whom_it_is_for() throws Exception {
        String place = "/api/v1/programmes/halden/initiatives/I27/case";
        call("owner", post(place)).andExpect(status().isOk());
        call("owner", json(put(place), """
                        {"version": 1, "purpose": "Fewer copies", "discountRate": 0.1, "years": [
                          {"cost": 100, "runCost": 0, "benefit": 0}, {"cost": 0, "runCost": 5, "benefit": 90},
                          {"cost": 0, "runCost": 5, "benefit": 90}]}"""))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Fewer copies")));
        call("owner", json(post(place + "/submission"), "{}")).andExpect(status().isOk());

        call("executive", json(post(place + "/validation"), "{\"holds\": true}"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("task-not-yours"));
        call("finance", json(post(place + "/validation"), "{\"holds\": false}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("case-comment-missing"));
        call("finance", json(post(place + "/validation"), "{\"holds\": true}")).andExpect(status().isOk());
    }

    @Test
    void a_scenario_is_branched_solved_submitted_and_approved_by_another() throws Exception {
        String all = "/api/v1/programmes/halden/scenarios";
        JsonNode made = read(call("tmo", json(post(all), """
                        {"name": "More cloud", "capacities": [{"team": "CLOUD", "from": "2026-08-03", "fte": 8}]}"""))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString());
        String here = all + "/" + made.get("id").asString();
        JsonNode solved = read(call("tmo", json(post(here + "/plan"), step(made, "\"seconds\": 1, \"simulate\": 20")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.figures.netPresentValue").isNumber())
                .andReturn()
                .getResponse()
                .getContentAsString());
        JsonNode submitted = read(call("tmo", json(post(here + "/submission"), step(solved, "\"comment\": \"\"")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());

        call("tmo", json(post(here + "/decision"), step(submitted, "\"verdict\": \"APPROVE\"")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("scenario-four-eyes"));
        call("executive", json(post(here + "/decision"), step(submitted, "\"verdict\": \"APPROVE\"")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("APPROVED"));
    }

    @Test
    void the_changes_of_a_scenario_are_replaced_on_the_version_that_was_read() throws Exception {
        String all = "/api/v1/programmes/halden/scenarios";
        JsonNode made = read(call("tmo", json(post(all), "{\"name\": \"Edited\", \"drops\": [\"I30\"]}"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString());
        String changes = all + "/" + made.get("id").asString() + "/changes";
        call("tmo", json(put(changes), step(made, "\"changes\": [{\"kind\": \"PIN\", \"initiative\": \"I30\"}]")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("date"));
        String two = "\"changes\": [{\"kind\": \"DROP\", \"initiative\": \"I30\"},"
                + " {\"kind\": \"ESTIMATE\", \"initiative\": \"I31\", \"optimistic\": 5, \"likely\": 9, \"pessimistic\": 30}]";
        call("tmo", json(put(changes), step(made, two)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changes").value(2));
        call("tmo", json(put(changes), step(made, two))).andExpect(status().isConflict());
    }

    @Test
    void a_report_that_is_no_longer_wanted_is_stopped() throws Exception {
        String all = "/api/v1/programmes/halden/reports";
        JsonNode job = read(call("tmo", json(post(all), "{\"kinds\": [\"DECK\"]}"))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsString());
        String watched = all + "/jobs/" + job.get("id").asString();
        call("tmo", delete(watched)).andExpect(status().isNoContent());
        await().atMost(Duration.ofMinutes(2)).until(() -> answered(watched).matches("(?s).*(STOPPED|DONE).*"));
        call("tmo", delete(all + "/jobs/none")).andExpect(status().isNotFound());
    }

    @Test
    void a_finding_becomes_somebodys_task_and_a_hold_that_there_is_not_cannot_be_ended() throws Exception {
        call("tmo", json(post("/api/v1/programmes/halden/findings/mitigations"), """
                        {"key": "no such finding", "mitigation": "X1.2", "owner": "owner", "due": "2098-01-05"}"""))
                .andExpect(status().is4xxClientError());
        call("tmo", post("/api/v1/programmes/halden/gates/resumption"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("gate-not-on-hold"));
    }

    @Test
    void a_deputy_is_named_for_oneself_and_the_days_are_checked() throws Exception {
        String place = "/api/v1/me/deputies";
        call("finance", json(post(place), """
                        {"user": "finance", "from": "2098-01-01", "until": "2098-01-02"}""")).andExpect(status().isUnprocessableContent());
        JsonNode named = read(call("finance", json(post(place), """
                        {"user": "owner", "from": "2098-01-01", "until": "2098-01-09"}"""))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        String id = named.get("id").asString();

        call("owner", delete(place + "/" + id)).andExpect(status().isNotFound());
        call("finance", delete(place + "/" + id)).andExpect(status().isNoContent());
    }

    @Test
    void a_report_is_ordered_made_in_the_background_and_fetched() throws Exception {
        String all = "/api/v1/programmes/halden/reports";
        JsonNode job = read(call("executive", json(post(all), "{\"kinds\": [\"WORKBOOK\"]}"))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsString());
        String watched = all + "/jobs/" + job.get("id").asString();
        await().atMost(Duration.ofMinutes(2)).until(() -> answered(watched).contains("\"DONE\""));
        String file = read(answered(all)).get("items").get(0).get("id").asString();

        call("auditor", get(all + "/" + file + "/content")).andExpect(status().isOk());
        call("auditor", json(post(all), "{\"kinds\": [\"WORKBOOK\"]}")).andExpect(status().isForbidden());
    }

    @Test
    void an_edited_workbook_is_sent_looked_at_and_confirmed_once() throws Exception {
        String all = "/api/v1/programmes/halden/";
        byte[] edited = edited(made(all + "reports"));

        JsonNode sent = read(call("tmo", multipart(all + "workbooks").file(new MockMultipartFile("file", edited)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.workbook.problems").isEmpty())
                .andExpect(jsonPath("$.workbook.edits[0].field").value("ACTUAL_COST"))
                .andExpect(jsonPath("$.workbook.edits[0].after").value("77"))
                .andReturn()
                .getResponse()
                .getContentAsString());
        String here = all + "workbooks/" + sent.get("id").asString();
        call("executive", get(here)).andExpect(status().isForbidden());
        call("tmo", get(here)).andExpect(status().isOk());

        call("tmo", post(here + "/confirmation")).andExpect(status().isOk());

        call("tmo", post(here + "/confirmation")).andExpect(status().isNotFound());
        JsonNode again = read(call("tmo", multipart(all + "workbooks").file(new MockMultipartFile("file", edited)))
                .andReturn()
                .getResponse()
                .getContentAsString());
        call("tmo", post(all + "workbooks/" + again.get("id").asString() + "/confirmation"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("workbook-refused"))
                .andExpect(content().string(containsString("out of date")));
    }

    @Test
    void what_is_no_workbook_or_made_to_do_harm_is_answered_with_what_stands_against_it() throws Exception {
        String place = "/api/v1/programmes/halden/workbooks";

        call("tmo", multipart(place).file(new MockMultipartFile("file", "no workbook".getBytes(UTF_8))))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.workbook.problems[0].problem").value("UNKNOWN_KIND"));
        call("tmo", multipart(place).file(new MockMultipartFile("file", bomb())))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.workbook.problems[0].problem").value("ENTITIES"));
    }

    @Test
    void a_pack_is_ordered_for_a_gate_and_may_be_stopped() throws Exception {
        String programme = "/api/v1/programmes/halden/";
        String review = read(answered(programme + "gates"))
                .get("items")
                .get(0)
                .get("id")
                .asString();
        JsonNode job = read(call("executive", post(programme + "gates/" + review + "/pack"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.order.kinds.length()").value(2))
                .andReturn()
                .getResponse()
                .getContentAsString());
        String watched = programme + "reports/jobs/" + job.get("id").asString();

        call("auditor", delete(watched)).andExpect(status().isForbidden());
        call("executive", delete(watched)).andExpect(status().isNoContent());

        await().atMost(Duration.ofMinutes(2))
                .until(() -> answered(watched).contains("\"STOPPED\"")
                        || answered(watched).contains("\"DONE\""));
    }

    /** A workbook as the program fetches it. */
    private byte[] made(String all) throws Exception {
        JsonNode job = read(call("tmo", json(post(all), "{\"kinds\": [\"WORKBOOK\"]}"))
                .andReturn()
                .getResponse()
                .getContentAsString());
        String watched = all + "/jobs/" + job.get("id").asString();
        await().atMost(Duration.ofMinutes(2)).until(() -> answered(watched).contains("\"DONE\""));
        String file = read(answered(watched)).get("files").get(0).get("id").asString();
        return call("tmo", get(all + "/" + file + "/content"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static byte[] edited(byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            AreaReference cells =
                    new AreaReference(book.getName("EarnedValue_Actual").getRefersToFormula(), null);
            CellReference first = cells.getFirstCell();
            book.getSheet("Earned value")
                    .getRow(first.getRow())
                    .getCell(first.getCol())
                    .setCellValue(77);
            book.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : new String[] {"[Content_Types].xml", "xl/workbook.xml"}) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private String answered(String place) throws Exception {
        return call("auditor", get(place))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String step(JsonNode scenario, String more) {
        return "{\"version\": " + scenario.get("version").asInt() + ", " + more + "}";
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
