package org.cairn.web.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.web.DemoServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** What is left of the overview when something that it shows cannot be read. */
@DemoServer
class OverviewPageTest {

    private static final String FAILED = "This part could not be shown.";
    private static final Pattern PART = Pattern.compile("id=\"(\\w+)\"");

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcTemplate store;

    @AfterEach
    void what_was_broken_is_whole_again() throws Exception {
        store.update("delete from evaluation where colours = '{broken'");
        store.update("delete from published_plan where content = '{broken'");
        assertThat(overview()).doesNotContain(FAILED);
    }

    @Test
    void a_judgement_that_cannot_be_read_takes_only_what_is_judged() throws Exception {
        store.update(
                "insert into evaluation (programme_key, as_of, judged_at, judged_by, rule_set_version, facts, hash,"
                        + " colours, content) select programme_key, as_of, judged_at, judged_by, rule_set_version, facts, 'broken',"
                        + " '{broken', content from evaluation where programme_key = 'halden' limit 1");
        assertThat(failed()).containsExactlyInAnyOrder("findings", "factors");
        assertThat(overview()).contains("Halden Retail Group", "Gates ahead", "Least room", "P80");
    }

    @Test
    void a_plan_that_cannot_be_read_takes_only_what_comes_from_it_and_offers_to_try_again() throws Exception {
        store.update("insert into published_plan (programme, published_at, published_by, length_days, content)"
                + " values ('halden', current_timestamp, 'tmo', 1, '{broken')");
        assertThat(failed()).containsExactlyInAnyOrder("plan", "gates", "slips", "loads", "findings", "factors");
        assertThat(overview()).contains("Phases", "Spent", "Try again", "hx-select=\"#gates\"");
    }

    private Stream<String> failed() throws Exception {
        String[] before = overview().split(Pattern.quote(FAILED), -1);
        return Stream.of(before).limit(before.length - 1).map(OverviewPageTest::lastId);
    }

    private static String lastId(String html) {
        return PART.matcher(html).results().reduce((a, b) -> b).orElseThrow().group(1);
    }

    private String overview() throws Exception {
        return web.perform(get("/programmes/halden").with(user("tmo").roles("TMO")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
