package org.cairn.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Programs look at a file and take it over as a whole. */
class ImportsApiTest extends ApiTest {

    private static final String LIST = """
            Vorhaben;Beginn;Ende
            Neue Plattform;2026-02-02;2026-06-30
            Alte Plattform;2026-07-01;%s
            """;
    private static final String MAPPING = """
            name: A list of ours
            delimiter: ";"
            columns: {Vorhaben: name, Beginn: start, Ende: finish}
            dates: {formats: [yyyy-MM-dd]}
            programme: {key: %s, as-of: 2026-01-05}
            """;

    @Test
    void a_workbook_is_looked_at_and_nothing_is_kept() throws Exception {
        byte[] form = Files.readAllBytes(Path.of("templates/office/demo-programme.xlsx"));
        call("tmo", sent("demo.xlsx", form))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.programme.key").value("halden"))
                .andExpect(jsonPath("$.programme.initiatives").value(34))
                .andExpect(jsonPath("$.kept").value(false));
    }

    @Test
    void a_list_with_its_mapping_is_planned_and_kept_as_a_whole() throws Exception {
        call(
                        "tmo",
                        sent("list.csv", LIST.formatted("2026-12-18").getBytes())
                                .file(mapping("sent-list"))
                                .param("keep", "true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.kept").value(true));
        call("auditor", get("/api/v1/programmes/sent-list/plan")).andExpect(status().isOk());
    }

    @Test
    void what_cannot_be_read_is_named_with_row_and_column() throws Exception {
        call(
                        "tmo",
                        sent("list.csv", LIST.getBytes())
                                .file(mapping("never-kept"))
                                .param("keep", "true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.remarks[*].column").value(hasItem("Ende")));
        call("tmo", sent("list.csv", LIST.getBytes()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].text").value(containsString("no shipped profile")));
        call("auditor", sent("list.csv", LIST.getBytes())).andExpect(status().isForbidden());
    }

    private static MockMultipartHttpServletRequestBuilder sent(String name, byte[] content) {
        return multipart("/api/v1/imports").file(new MockMultipartFile("file", name, "text/csv", content));
    }

    private static MockMultipartFile mapping(String key) {
        return new MockMultipartFile(
                "profile", "ours.yaml", "text/plain", MAPPING.formatted(key).getBytes());
    }
}
