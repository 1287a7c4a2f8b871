package org.cairn.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description is OpenAPI 3.1 and says of each operation what a client needs. */
class ApiDescriptionTest extends ApiTest {

    @Test
    void every_operation_has_a_name_a_summary_and_a_refusal() throws Exception {
        JsonNode description = JsonMapper.shared()
                .readTree(web.perform(get("/api/v1/openapi"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());

        assertThat(description.get("openapi").asString()).startsWith("3.1");
        List<String> names = new ArrayList<>();
        description.get("paths").properties().forEach(path -> {
            assertThat(path.getKey()).startsWith("/api/v1/");
            path.getValue().properties().forEach(operation -> {
                String where = operation.getKey() + " " + path.getKey();
                assertThat(operation.getValue().path("summary").asString())
                        .as(where)
                        .isNotBlank();
                assertThat(operation.getValue().path("tags").size()).as(where).isEqualTo(1);
                assertThat(operation
                                .getValue()
                                .at("/responses/default/content/application~1problem+json")
                                .isObject())
                        .as(where)
                        .isTrue();
                names.add(operation.getValue().path("operationId").asString());
            });
        });
        assertThat(names).hasSizeGreaterThan(30).doesNotHaveDuplicates().allMatch(n -> n.matches("[a-z][A-Za-z]+"));
    }
}
