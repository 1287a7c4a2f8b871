package org.cairn.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.servlet.ServletException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.access.Role;
import org.cairn.gate.GateReviews;
import org.cairn.planning.PlanBasis;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.planning.Plans;
import org.cairn.playbook.StandardPlaybook;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.LinkType;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.programme.RiskItem;
import org.cairn.programme.Team;
import org.cairn.workflow.RoadmapRuns;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text that would like to be more than text, in every field of every endpoint and in everything that is stored: it is never
 * run on the server, and never in a browser.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:hostile;DB_CLOSE_DELAY=-1")
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileTextTest {

    /** What 7919 · 7927 would be if somebody worked it out. */
    private static final String WORKED_OUT = "62773913";

    private static final Path TRACE = Path.of(System.getProperty("java.io.tmpdir"), "cairn-was-run");
    private static final String KEY = "hostile";

    /** Expression languages (JUEL, SpEL, MVEL, Thymeleaf), markup, formulas, paths and addresses. */
    private static final List<String> TEXTS = List.of(
            "${7919*7927} #{7919*7927} *{7919*7927} @{7919*7927} ~{7919*7927} [[${7919*7927}]] [(${7919*7927})]"
                    + " __${7919*7927}__::.x <%= 7919*7927 %> {{7919*7927}} #set($x=7919*7927)$x",
            "${T(java.lang.Runtime).getRuntime().exec('touch " + TRACE + "')}"
                    + "#{T(java.nio.file.Files).createFile(T(java.nio.file.Path).of('" + TRACE + "'))}",
            "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('touch " + TRACE
                    + "')}",
            "T(java.lang.Runtime).getRuntime().exec('touch " + TRACE + "')",
            "\"><script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>'-alert(1)-'"
                    + " \" onmouseover=\"alert(1)\" autofocus onfocus=\"alert(1)",
            "javascript:alert(1)",
            "../../../../etc/passwd",
            "http://169.254.169.254/latest/meta-data/\r\nSet-Cookie: a=b\r\n\r\n<h1>",
            "=HYPERLINK(\"http://127.0.0.1:1/x\") ' or '1'='1'; drop table person; -- \u0000\u202e ${jndi:ldap://127.0.0.1:1/x}");

    /** They change nothing of another programme and lead to the programme's own page. */
    private static final Set<String> WAYS_BACK =
            Set.of("/programmes/{programme}/gates/{review}/{action}", "/programmes/{programme}/reports/{job}/stop");

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvc web;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Programmes programmes;

    @Autowired
    private PlanProgramme planning;

    @Autowired
    private Plans plans;

    @Autowired
    private RoadmapRuns runs;

    @Autowired
    private Tasklist tasks;

    @Autowired
    private GateReviews reviews;

    private final JsonMapper json = new JsonMapper();
    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void a_programme_whose_every_name_is_hostile() {
        if (programmes.find(KEY).isEmpty()) {
            Programme programme = programme();
            programmes.save(programme);
            plans.publish(
                    PlanBasis.of(programme),
                    planning.plan(programme, PlanSettings.quick(), PlanProgress.SILENT),
                    "tmo");
            runs.start(KEY, "tmo");
            WorkItem first = task(KEY);
            tasks.claim(first.id(), "team");
        }
    }

    @Test
    @Order(1)
    void no_field_of_any_endpoint_runs_what_is_typed_into_it() throws Exception {
        int sent = 0;
        for (Map.Entry<RequestMappingInfo, Method> endpoint : endpoints().entrySet()) {
            for (RequestMethod method : endpoint.getKey().getMethodsCondition().getMethods()) {
                for (String path : endpoint.getKey().getPatternValues()) {
                    for (String text : TEXTS) {
                        look(method + " " + path + " with " + text, send(method, path, endpoint.getValue(), text));
                        sent++;
                    }
                }
            }
        }
        System.out.println("hostile texts: " + sent + " requests with " + TEXTS.size() + " texts");

        assertThat(TRACE).doesNotExist();
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(2)
    void what_is_stored_is_shown_as_text_on_every_page() throws Exception {
        for (String path : pages()) {
            MockHttpServletResponse answer = answer(request(HttpMethod.GET, path));
            look("GET " + path, answer);
            if (answer.getContentAsString().matches("(?s).*(<script>alert|<img src=x|<svg/onload).*")) {
                wrong.add(path + " holds markup that came from a field");
            }
        }
        assertThat(TRACE).doesNotExist();
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(3)
    void no_browser_runs_what_is_stored_and_the_content_policy_has_nothing_to_refuse() {
        Chromium chromium = Chromium.at("http://127.0.0.1:" + port);
        List<String> dialogs = new ArrayList<>();
        try (BrowserContext visit = chromium.visit(1440, ColorScheme.LIGHT, true)) {
            Page page = chromium.signIn(visit, "tmo");
            page.onDialog(dialog -> {
                dialogs.add(page.url() + ": " + dialog.message());
                dialog.dismiss();
            });
            pages().forEach(path -> page.navigate(chromium.address(path)));
        }
        assertThat(dialogs).isEmpty();
        assertThat(chromium.complaints()).noneMatch(c -> c.contains("Content Security Policy"));
    }

    @Test
    @Order(4)
    void no_object_is_reached_through_another_programme() throws Exception {
        Map<String, String> ofAnother = Map.of(
                "task", task("halden").id(),
                "review", reviews.list("halden").get(0).id(),
                "key", "I14",
                "initiative", "I14",
                "evidence", "1",
                "id", "1",
                "job", "none-such",
                "file", "none-such",
                "strategy", "none-such");
        int tried = 0;
        for (Map.Entry<RequestMappingInfo, Method> endpoint : endpoints().entrySet()) {
            for (String path : endpoint.getKey().getPatternValues()) {
                List<String> ids = Fields.variables(path);
                if (WAYS_BACK.contains(path)
                        || !ids.contains("programme")
                        || ids.stream().noneMatch(ofAnother::containsKey)) {
                    continue;
                }
                String address = path.replace("{programme}", KEY).replace("{action}", "claim");
                for (Map.Entry<String, String> id : ofAnother.entrySet()) {
                    address = address.replace("{" + id.getKey() + "}", id.getValue());
                }
                address = address.replaceAll("\\{[^}]+}", "none-such");
                for (RequestMethod method :
                        endpoint.getKey().getMethodsCondition().getMethods()) {
                    tried++;
                    int status = perform(method, address, endpoint.getValue(), "words")
                            .getStatus();
                    if (status < 400 || status >= 500) {
                        wrong.add(method + " " + address + " answered " + status);
                    }
                }
            }
        }
        System.out.println("objects of another programme: " + tried + " endpoints tried");
        assertThat(tried).isGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    private void look(String what, MockHttpServletResponse answer) throws Exception {
        if (answer.getStatus() >= 500) {
            wrong.add(what + " answered " + answer.getStatus());
        }
        if (answer.getContentAsString().contains(WORKED_OUT)
                || String.valueOf(answer.getRedirectedUrl()).contains(WORKED_OUT)) {
            wrong.add(what + " was worked out");
        }
        if (answer.getHeader("Set-Cookie") != null
                && answer.getHeader("Set-Cookie").startsWith("a=b")) {
            wrong.add(what + " made a header");
        }
    }

    private MockHttpServletResponse send(RequestMethod method, String pattern, Method handler, String text)
            throws Exception {
        WorkItem task = task(KEY);
        String path = pattern.replace("{programme}", KEY)
                .replace("{task}", task.id())
                .replace("{key}", "I1")
                .replace("{initiative}", "I1")
                .replace("{item}", "1")
                .replaceAll("\\{[^}]+}", "none-such");
        return perform(method, path, handler, text);
    }

    private MockHttpServletResponse perform(RequestMethod method, String path, Method handler, String text)
            throws Exception {
        AbstractMockHttpServletRequestBuilder<?> call;
        if (Fields.takesFile(handler)) {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            call = multipart(path)
                    .file(new MockMultipartFile("file", text + ".csv", text.replaceAll("\\s", ""), content));
        } else {
            call = request(HttpMethod.valueOf(method.name()), path);
        }
        Object body = Fields.body(handler, text);
        if (body != null) {
            call.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
        } else {
            Fields.of(handler).forEach(name -> call.param(name, text));
        }
        return answer(call.with(csrf()));
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> call) throws Exception {
        try {
            return web.perform(call.with(user("tmo").authorities(all())))
                    .andReturn()
                    .getResponse();
        } catch (ServletException thrown) {
            wrong.add("a fault: " + thrown.getMessage());
            return new MockHttpServletResponse();
        }
    }

    /** Every role and scope, signed in just now: what is tried here is not who may. */
    private static List<GrantedAuthority> all() {
        List<String> names = new ArrayList<>(List.of("SCOPE_read", "SCOPE_work", "SCOPE_decide", "SCOPE_admin"));
        for (Role role : Role.values()) {
            names.add("ROLE_" + role);
        }
        List<GrantedAuthority> all = new ArrayList<>(AuthorityUtils.createAuthorityList(names));
        all.add(FactorGrantedAuthority.withFactor("PASSWORD")
                .issuedAt(Instant.now())
                .build());
        return all;
    }

    private Map<RequestMappingInfo, Method> endpoints() {
        Map<RequestMappingInfo, Method> found = new LinkedHashMap<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.cairn.")) {
                found.put(info, handler.getMethod());
            }
        });
        return found;
    }

    private List<String> pages() {
        List<String> all = new ArrayList<>();
        SitePages.ofTheOffice().forEach(p -> all.add(p.replace("halden", KEY).replaceAll("I14|I20", "I1")));
        all.removeIf(p -> p.contains("/diagnosis/strategies/") || p.contains("/case"));
        return all;
    }

    private WorkItem task(String programme) {
        return tasks.list(new Tasklist.Filter(
                        programme, Tasklist.View.ALL, "tmo", Set.of(), LocalDate.of(2026, 11, 24), 0, 1))
                .get(0);
    }

    private static Programme programme() {
        List<Initiative> initiatives = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        List<RiskItem> risks = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = TEXTS.get(i).replace("\u0000", "");
            initiatives.add(new Initiative(
                    "I" + (i + 1),
                    text,
                    Initiative.Kind.INITIATIVE,
                    1,
                    text,
                    text,
                    null,
                    new Estimate(5, 10, 20),
                    List.of(new Effort("DATA", 1)),
                    BigDecimal.TEN,
                    BigDecimal.ZERO,
                    0,
                    null,
                    null,
                    null,
                    null,
                    false,
                    List.of(),
                    text));
            risks.add(new RiskItem("R" + i, RiskItem.Kind.RISK, text, 3, 3, text, "I1", text, null, true));
            if (i > 0) {
                links.add(new Dependency("I" + i, "I" + (i + 1), LinkType.FS, 0));
            }
        }
        return new Programme(
                KEY,
                TEXTS.get(4),
                StandardPlaybook.load().id(),
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 11, 24),
                "EUR",
                1000,
                new BigDecimal("0.1"),
                List.of(Team.of("DATA", TEXTS.get(0), 2)),
                initiatives,
                links,
                risks,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
