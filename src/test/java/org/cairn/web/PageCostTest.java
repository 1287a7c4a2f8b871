package org.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.cairn.planning.PlanBasis;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.planning.Plans;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a page may cost, with 500 initiatives as with 34: statements, and bytes for who comes for the first time. */
@DemoServer
class PageCostTest {

    private static final int MOST_STATEMENTS = 30;
    private static final int MOST_BYTES = 500 * 1024;
    private static final Pattern PART = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"#]+)");
    private static final List<String> PAGES = List.of(
            "",
            "/roadmap",
            "/initiatives",
            "/initiatives/I014",
            "/dependencies",
            "/capacity",
            "/findings",
            "/diagnosis",
            "/scenarios",
            "/risk",
            "/benefits",
            "/tasks",
            "/gates",
            "/reports");

    @Autowired
    private MockMvc web;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanProgramme planner;

    @BeforeEach
    void a_large_programme_with_a_plan() {
        if (programmes.find(LargeProgramme.KEY).isEmpty()) {
            Programme large = LargeProgramme.of(programmes.get("halden").playbook());
            programmes.save(large);
            plans.publish(
                    PlanBasis.of(large),
                    planner.plan(large, new PlanSettings(Duration.ofSeconds(2), 50, 1, 1, 20), PlanProgress.SILENT),
                    "tmo");
        }
    }

    @Test
    void a_page_needs_few_statements_whatever_the_size() throws Exception {
        TreeMap<String, Integer> tooMany = new TreeMap<>();
        TreeMap<String, Integer> counted = new TreeMap<>();
        for (String page : PAGES) {
            answer("/programmes/large" + page);
            int before = CountedStatements.COUNT.get();
            answer("/programmes/large" + page);
            int needed = CountedStatements.COUNT.get() - before;
            counted.put(page, needed);
            if (needed > MOST_STATEMENTS) {
                tooMany.put(page, needed);
            }
        }
        System.out.println("statements by page: " + counted);
        assertThat(tooMany).isEmpty();
    }

    @Test
    void a_first_view_is_small() throws Exception {
        TreeMap<String, Integer> tooLarge = new TreeMap<>();
        int largest = 0;
        for (String page : PAGES) {
            byte[] html = answer("/programmes/large" + page);
            int bytes = packed(html);
            List<String> parts = new ArrayList<>();
            Matcher part = PART.matcher(new String(html, java.nio.charset.StandardCharsets.UTF_8));
            while (part.find()) {
                if (!parts.contains(part.group(1))) {
                    parts.add(part.group(1));
                    byte[] content = answer(part.group(1));
                    bytes += part.group(1).endsWith(".woff2") ? content.length : packed(content);
                }
            }
            assertThat(parts).hasSizeGreaterThan(5);
            largest = Math.max(largest, bytes);
            if (bytes > MOST_BYTES) {
                tooLarge.put(page, bytes);
            }
        }
        System.out.println("largest first view, compressed bytes: " + largest);
        assertThat(tooLarge).isEmpty();
    }

    private byte[] answer(String address) throws Exception {
        var response = web.perform(get(address).with(user("tmo").roles("TMO")))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    private static int packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.size();
    }
}
