package org.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.web.Somebody.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.access.Role;
import org.cairn.assessment.AssessProgramme;
import org.cairn.assessment.TrackedFinding;
import org.cairn.gate.GateReview;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.playbook.StandardPlaybook;
import org.cairn.programme.Programmes;
import org.cairn.scenario.BranchScenario;
import org.cairn.scenario.Scenario;
import org.cairn.scenario.SolveScenario;
import org.cairn.scenario.SubmitScenario;
import org.cairn.workflow.DecideGate;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.Work;
import org.cairn.workflow.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Wrong input, form by form: what was typed is still there, and the field is marked with what is wrong with it. */
@DemoServer
class WrongInputTest {

    private static final String HALDEN = "/programmes/halden";
    private static final String PLAYBOOK = StandardPlaybook.load().id();

    @Autowired
    private MockMvc web;

    @Autowired
    private BeanFactory cairn;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Tasklist tasks;

    @Autowired
    private BranchScenario branch;

    @Autowired
    private SolveScenario solve;

    @Autowired
    private SubmitScenario submit;

    @Autowired
    private AssessProgramme assess;

    @Autowired
    private DecideGate gates;

    @Test
    void a_comment_on_a_task() throws Exception {
        String endless = "x".repeat(4_001);

        refused("team", Role.TEAM, post(task() + "/comment").param("text", endless))
                .marks("text")
                .keeps("text", endless);
    }

    @Test
    void a_task_handed_to_nobody() throws Exception {
        WorkItem task = open().filter(t -> t.assignee() != null).findFirst().orElseThrow();

        refused(
                        "tmo",
                        Role.TMO,
                        post(HALDEN + "/tasks/" + task.id() + "/reassign").param("to", "nobody"))
                .marks("to");
    }

    @Test
    void evidence_that_is_not_what_its_name_says() throws Exception {
        String here = task();
        web.perform(post(here + "/claim").with(csrf()).with(as("team", Role.TEAM)));

        refused(
                        "team",
                        Role.TEAM,
                        multipart(here + "/attach")
                                .file(new MockMultipartFile("file", "proof.pdf", "application/pdf", new byte[] {1})))
                .marks("file");
    }

    @Test
    void a_queue_without_a_name() throws Exception {
        refused(
                        "team",
                        Role.TEAM,
                        post(HALDEN + "/tasks/saved").param("view", "ALL").param("label", "y".repeat(61)))
                .marks("label")
                .keeps("label", "y".repeat(61));
    }

    @Test
    void many_tasks_delegated_to_nobody() throws Exception {
        String chosen = open().findFirst().orElseThrow().id();

        Page page = refused(
                "team",
                Role.TEAM,
                post(HALDEN + "/tasks/bulk")
                        .param("view", "ALL")
                        .param("act", "DELEGATE")
                        .param("tasks", chosen));

        page.marks("to");
        assertThat(page.tags("tasks"))
                .filteredOn(t -> t.contains("value=\"" + chosen + "\""))
                .singleElement()
                .asString()
                .contains("checked");
    }

    @Test
    void no_tasks_for_a_bulk_act() throws Exception {
        refused(
                        "team",
                        Role.TEAM,
                        post(HALDEN + "/tasks/bulk").param("view", "ALL").param("act", "CLAIM"))
                .marks("tasks");
    }

    @Test
    void a_scenario_without_a_name_keeps_the_change_that_came_with_it() throws Exception {
        refused(
                        "tmo",
                        Role.TMO,
                        post(HALDEN + "/scenarios")
                                .param("name", " ")
                                .param("kind", "PIN")
                                .param("initiative", "I25")
                                .param("date", "2027-05-03"))
                .marks("name")
                .keeps("initiative", "I25")
                .keeps("date", "2027-05-03");
    }

    @Test
    void changes_of_a_scenario() throws Exception {
        String here = HALDEN + "/scenarios/"
                + branch.branch("halden", "Typed", List.of(), "tmo").id() + "/changes";

        refused(
                        "tmo",
                        Role.TMO,
                        change(here, "DEFER").param("initiative", "I25").param("date", "soon"))
                .marks("date")
                .keeps("date", "soon")
                .keeps("initiative", "I25");
        refused(
                        "tmo",
                        Role.TMO,
                        change(here, "CAPACITY")
                                .param("team", "DATA")
                                .param("date", "2027-01-04")
                                .param("fte", "many"))
                .marks("fte")
                .keeps("fte", "many")
                .keeps("team", "DATA");
        refused(
                        "tmo",
                        Role.TMO,
                        change(here, "ESTIMATE")
                                .param("initiative", "I25")
                                .param("optimistic", "30")
                                .param("likely", "20")
                                .param("pessimistic", "40"))
                .marks("likely")
                .keeps("optimistic", "30");
        refused(
                        "tmo",
                        Role.TMO,
                        change(here, "LINK")
                                .param("predecessor", "I25")
                                .param("initiative", "I25")
                                .param("type", "SS")
                                .param("lag", "3"))
                .marks("predecessor")
                .keeps("type", "SS")
                .keeps("lag", "3");
        refused("tmo", Role.TMO, change(here, "UNPIN").param("initiative", "I999"));
    }

    @Test
    void a_rejected_scenario_without_a_reason() throws Exception {
        PlanSettings quick = new PlanSettings(Duration.ofSeconds(1), 200, 1, 1, 0);
        Scenario draft = branch.branch("halden", "To be rejected", List.of(), "tmo");
        Scenario solved = solve.solve(draft.id(), 1, quick, PlanProgress.SILENT, "tmo");
        Scenario asked = submit.submit(draft.id(), solved.version(), "", "tmo");

        refused(
                        "executive",
                        Role.EXECUTIVE,
                        post(HALDEN + "/scenarios/" + draft.id() + "/decide")
                                .param("version", String.valueOf(asked.version()))
                                .param("verdict", "REJECT")
                                .param("comment", " "))
                .marks("comment");
    }

    @Test
    void answers_to_a_finding() throws Exception {
        String key = assess.assess("halden", "tmo").findings().stream()
                .filter(f -> f.status() == TrackedFinding.Status.OPEN)
                .findFirst()
                .orElseThrow()
                .key();

        refused(
                        "tmo",
                        Role.TMO,
                        post(HALDEN + "/findings/one/acknowledge")
                                .param("key", key)
                                .param("note", " "))
                .marks("note");
        refused("tmo", Role.TMO, mitigation(key, "tomorrow")).marks("due").keeps("due", "tomorrow");
        refused("tmo", Role.TMO, mitigation(key, "2020-01-01"))
                .marks("due")
                .keeps("due", "2020-01-01")
                .keeps("owner", "owner");
    }

    @Test
    void a_token() throws Exception {
        refused(
                        "team",
                        Role.TEAM,
                        post("/account/tokens").param("label", "z".repeat(101)).param("expires", "never"))
                .marks("label")
                .marks("scope")
                .marks("expires")
                .keeps("label", "z".repeat(101))
                .keeps("expires", "never");
    }

    @Test
    void a_deputy() throws Exception {
        refused(
                        "tmo",
                        Role.TMO,
                        post("/substitutions")
                                .param("person", "owner")
                                .param("deputy", "owner")
                                .param("from", "Monday")
                                .param("until", "2027-01-08"))
                .marks("deputy")
                .marks("from")
                .keeps("person", "owner")
                .keeps("from", "Monday")
                .keeps("until", "2027-01-08");
    }

    @Test
    void a_person() throws Exception {
        refused(
                        "admin",
                        Role.ADMIN,
                        post("/people")
                                .param("user", "No User")
                                .param("name", " ")
                                .param("email", "no address")
                                .param("password", "short"))
                .marks("user")
                .marks("name")
                .marks("email")
                .marks("password")
                .marks("roles")
                .keeps("user", "No User")
                .keeps("email", "no address");
    }

    @Test
    void a_vote_and_a_decision_at_a_gate() throws Exception {
        String here = convenedGate();

        refused(
                        "finance",
                        Role.FINANCE,
                        post(here + "/vote").param("code", "HOLD").param("comment", " "))
                .marks("comment")
                .keeps("code", "HOLD");
        refused("executive", Role.EXECUTIVE, post(here + "/decide").param("comment", "Why not"))
                .says("code-wrong")
                .keeps("comment", "Why not");
        refused(
                        "executive",
                        Role.EXECUTIVE,
                        post(here + "/decide")
                                .param("code", "CONDITIONAL_GO")
                                .param("conditionText", "Name an owner", "", "", "")
                                .param("conditionOwner", "", "", "", "")
                                .param("conditionDue", "soon", "", "", ""))
                .marks("conditionOwner")
                .marks("comment")
                .keeps("conditionText", "Name an owner")
                .keeps("conditionDue", "soon");
        refused(
                        "executive",
                        Role.EXECUTIVE,
                        post(here + "/decide")
                                .param("code", "HOLD")
                                .param("comment", "Wait")
                                .param("reviewOn", "June"))
                .marks("reviewOn")
                .keeps("reviewOn", "June");
        refused(
                        "executive",
                        Role.EXECUTIVE,
                        post(here + "/decide").param("code", "RECYCLE").param("comment", "Again"))
                .marks("workstreams");
    }

    @Test
    void files_that_are_empty_or_cannot_be_used() throws Exception {
        MockMultipartFile empty = new MockMultipartFile("file", "none.csv", "text/csv", new byte[0]);
        MockMultipartFile odd = new MockMultipartFile("file", "thresholds.xlsx", "text/plain", new byte[] {1});

        refused("tmo", Role.TMO, multipart("/import").file(empty)).marks("file");
        refused(
                        "tmo",
                        Role.TMO,
                        multipart("/rules")
                                .file(odd)
                                .param("playbook", PLAYBOOK)
                                .param("note", "Tighter"))
                .marks("file")
                .keeps("note", "Tighter");
        refused(
                        "admin",
                        Role.ADMIN,
                        multipart("/playbook")
                                .file(odd)
                                .param("playbook", PLAYBOOK)
                                .param("note", "Other"))
                .marks("file")
                .keeps("note", "Other");
    }

    @Test
    void an_edited_workbook_that_is_empty() throws Exception {
        MockMultipartFile empty = new MockMultipartFile("file", "none.xlsx", null, new byte[0]);

        MvcResult sent = web.perform(multipart(HALDEN + "/reports/import")
                        .file(empty)
                        .with(csrf())
                        .with(as("tmo", Role.TMO)))
                .andReturn();
        MvcResult shown = web.perform(
                        get(Objects.requireNonNull(sent.getResponse().getRedirectedUrl()))
                                .cookie(sent.getResponse().getCookies())
                                .with(as("tmo", Role.TMO))
                                .locale(Locale.ENGLISH))
                .andReturn();

        new Page(shown.getResponse().getContentAsString()).marks("file");
    }

    @Test
    void answers_of_the_diagnosis() throws Exception {
        refused(
                        "tmo",
                        Role.TMO,
                        post(HALDEN + "/diagnosis/questions")
                                .param("act", "draft")
                                .param("score.D1", "much")
                                .param("evidence.D1", "0.8"))
                .marks("score.D1")
                .keeps("score.D1", "much")
                .keeps("evidence.D1", "0.8");
    }

    @Test
    void a_strategy_taken_over() throws Exception {
        refused(
                        "tmo",
                        Role.TMO,
                        post(HALDEN + "/diagnosis/strategies/S1.1")
                                .param("name", " ")
                                .param("phase", "first")
                                .param("team", "DATA")
                                .param("fte", "some")
                                .param("optimistic", "10")
                                .param("likely", "5")
                                .param("pessimistic", "long")
                                .param("owner", "owner"))
                .marks("name")
                .marks("phase")
                .marks("fte")
                .marks("likely")
                .marks("pessimistic")
                .keeps("phase", "first")
                .keeps("team", "DATA")
                .keeps("fte", "some")
                .keeps("owner", "owner");
    }

    @Test
    void what_is_to_be_kept_to() throws Exception {
        Page page = new Page(web.perform(get(HALDEN + "/capacity/advice")
                        .param("ask", "target")
                        .param("finish", "soon")
                        .param("budget", "little")
                        .with(as("tmo", Role.TMO))
                        .locale(Locale.ENGLISH))
                .andReturn()
                .getResponse()
                .getContentAsString());

        page.marks("finish").marks("budget").keeps("finish", "soon").keeps("budget", "little");
    }

    @Test
    void a_business_case() throws Exception {
        String here = HALDEN + "/initiatives/I29/case";
        web.perform(post(here + "/open").with(csrf()).with(as("owner", Role.INITIATIVE_OWNER)));

        refused(
                        "owner",
                        Role.INITIATIVE_OWNER,
                        post(here)
                                .param("act", "save")
                                .param("version", "1")
                                .param("purpose", "Fewer outages")
                                .param("rate", "10")
                                .param("cost", "dear", "0")
                                .param("run", "0", "0")
                                .param("benefit", "0", "90"))
                .marks("cost")
                .keeps("cost", "dear")
                .keeps("purpose", "Fewer outages");
    }

    private MockHttpServletRequestBuilder change(String here, String kind) {
        return post(here).param("version", "1").param("kind", kind);
    }

    private static MockHttpServletRequestBuilder mitigation(String finding, String due) {
        return post(HALDEN + "/findings/one/mitigate")
                .param("key", finding)
                .param("mitigation", "X1.2")
                .param("owner", "owner")
                .param("due", due);
    }

    private Stream<WorkItem> open() {
        return tasks
                .list(new Tasklist.Filter("halden", Tasklist.View.ALL, "tmo", Set.of(), LocalDate.now(), 0, 200))
                .stream();
    }

    private String task() {
        return HALDEN + "/tasks/"
                + open().filter(t -> t.assignee() == null && t.form().equals("work"))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    private String convenedGate() {
        GateReview review = Work.convenedGate(cairn);
        return "/programmes/" + review.programme() + "/gates/" + review.id();
    }

    private Page refused(String user, Role role, AbstractMockHttpServletRequestBuilder<?> form) throws Exception {
        var response = web.perform(form.with(csrf()).with(as(user, role)).locale(Locale.ENGLISH))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(422);
        return new Page(response.getContentAsString());
    }

    /** The page that a refused form is shown on again. */
    private record Page(String html) {

        private static final Pattern DESCRIBED = Pattern.compile("aria-describedby=\"([^\"]+)\"");

        /** Some field of the name is invalid and described by something that is there. */
        Page marks(String name) {
            List<String> invalid = tags(name).stream()
                    .filter(t -> t.contains("aria-invalid=\"true\""))
                    .toList();
            assertThat(invalid).as("marked fields named " + name).isNotEmpty();
            invalid.forEach(field -> {
                Matcher described = DESCRIBED.matcher(field);
                assertThat(described.find()).as(field).isTrue();
                says(described.group(1));
            });
            return this;
        }

        Page says(String id) {
            assertThat(html).contains("id=\"" + id + "\"");
            return this;
        }

        /** As value of an input, text of a text area, or chosen option. */
        Page keeps(String name, String typed) {
            Pattern kept = Pattern.compile(
                    "<input[^>]*\\bname=\"%1$s\"[^>]*\\bvalue=\"%2$s\"|<input[^>]*\\bvalue=\"%2$s\"[^>]*\\bname=\"%1$s\"|<textarea[^>]*\\bname=\"%1$s\"[^>]*>%2$s</|<select[^>]*\\bname=\"%1$s\"(?:(?!</select).)*value=\"%2$s\"[^>]*selected"
                            .formatted(Pattern.quote(name), Pattern.quote(typed)),
                    Pattern.DOTALL);
            assertThat(kept.matcher(html).find())
                    .as("«" + typed + "» in field " + name)
                    .isTrue();
            return this;
        }

        List<String> tags(String name) {
            List<String> tags = new ArrayList<>();
            Matcher tag = Pattern.compile(
                            "<(?:input|select|textarea)\\b[^>]*\\bname=\"" + Pattern.quote(name) + "\"[^>]*>")
                    .matcher(html);
            while (tag.find()) {
                tags.add(tag.group());
            }
            return tags;
        }
    }
}
