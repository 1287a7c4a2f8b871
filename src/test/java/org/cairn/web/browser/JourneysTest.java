package org.cairn.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.planning.Plans;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People do what they come for, from the door to the end, as the role that they have. */
@DemoSite
class JourneysTest {

    private static final AtomicInteger DONE = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private Plans plans;

    @Autowired
    private Stage stage;

    private Chromium chromium;

    @BeforeEach
    void a_browser() {
        chromium = Chromium.at("http://127.0.0.1:" + port);
    }

    @AfterEach
    void nothing_failed_on_the_way() {
        assertThat(chromium.complaints()).isEmpty();
        DONE.incrementAndGet();
    }

    @AfterAll
    static void tell() {
        System.out.println("journeys walked in a browser: " + DONE.get());
    }

    @Test
    void the_office_asks_what_if_by_dragging_a_bar_and_sees_the_plan_that_follows() {
        try (BrowserContext visit = chromium.visit(1440, ColorScheme.LIGHT, true)) {
            Page page = chromium.signIn(visit, "tmo");
            page.click("nav >> text=Roadmap");
            var bar = page.locator("a.line[data-movable=true] .bar").first().boundingBox();
            page.mouse().move(bar.x + 4, bar.y + 6);
            page.mouse().down();
            page.mouse().move(bar.x + 30, bar.y + 6);
            page.mouse().up();
            page.waitForSelector("#draft[open]");
            page.click("#draft >> text=Make a scenario");
            page.waitForURL("**/scenarios/*");
            assertThat(page.locator("main").textContent()).contains("starts on", "Not solved yet");
            page.click("form:has(#seconds) button");
            page.waitForSelector("text=Submit for approval");
            assertThat(page.locator("main").textContent()).contains("Against the plan in force", "NPV");
            page.click("text=Submit for approval");
            page.waitForSelector("main >> text=Withdraw");
        }
        try (BrowserContext visit = chromium.visit(1024, ColorScheme.LIGHT, true)) {
            Page page = chromium.signIn(visit, "executive");
            page.click("text=waits for approval");
            page.click("button:has-text('Approve')");
            page.waitForSelector("main .pill:has-text('approved')");
        }
        try (BrowserContext visit = chromium.visit(1440, ColorScheme.LIGHT, true)) {
            Page page = chromium.signIn(visit, "tmo");
            page.click("nav >> text=Scenarios");
            page.click("tr:has-text('approved') a");
            page.click("main >> text=Merge");
            page.waitForSelector("text=plan in force now");
        }
    }

    @Test
    void an_executive_decides_on_a_business_case_on_a_tablet() {
        String place = "/programmes/halden/initiatives/I21/case";
        try (BrowserContext visit = chromium.visit(1440, ColorScheme.LIGHT, true)) {
            Page page = chromium.signIn(visit, "owner");
            page.navigate(chromium.address(place));
            page.click("text=Open a case");
            page.click("button[value=submit]");
            page.waitForSelector(".pill:has-text('waits for finance')");
        }
        try (BrowserContext visit = chromium.visit(1024, ColorScheme.LIGHT, true)) {
            Page page = chromium.signIn(visit, "finance");
            page.click("a[href$='" + place + "']");
            page.click("button:text-is('The figures hold')");
            page.waitForSelector(".cairn-message.good");
        }
        stage.waitForApproval("I21");
        try (BrowserContext visit = chromium.visit(1024, ColorScheme.LIGHT, true)) {
            Page page = chromium.signIn(visit, "executive");
            page.click("a[href$='" + place + "']");
            page.click("button[value=REJECT]");
            page.waitForSelector("#comment-wrong");
            page.fill("#comment", "Start smaller.");
            page.click("button[value=RETURN]");
            page.waitForSelector(".pill:has-text('returned')");
        }
    }

    @Test
    void a_team_claims_a_task_ticks_it_off_proves_it_and_goes_on_to_the_next() {
        try (BrowserContext visit = chromium.visit(1440, ColorScheme.LIGHT, true)) {
            Page page = chromium.signIn(visit, "team");
            page.click("nav >> text=Tasks");
            page.click("text=My groups");
            page.click(".cairn-queue >> text=Deploy containers and orchestration");
            page.waitForSelector("#task h2:has-text('Deploy containers')");
            page.click("#task button:text-is('Claim')");
            page.click("#task button[value=complete]");
            page.waitForSelector(".cairn-message.bad");
            page.click("#task nav >> text=Checklist");
            page.waitForSelector(".cairn-check");
            while (page.locator(".cairn-check button[aria-pressed=false]").count() > 0) {
                page.click(".cairn-check button[aria-pressed=false] >> nth=0");
                page.waitForLoadState();
            }
            page.click("#task nav >> text=Evidence");
            page.setInputFiles("#file", Path.of("README.md"));
            page.click("#task form:has(#file) button");
            page.waitForSelector("#task >> text=README.md");
            page.click("#task nav >> text=Form");
            page.waitForSelector("#note");
            if (page.locator("#value").count() > 0) {
                page.fill("#value", "2");
            }
            page.click("#task button[value=complete]");
            page.waitForSelector(".cairn-message.good");
        }
    }

    @Test
    void a_gate_is_read_voted_on_and_decided() {
        String place = stage.convenedGate();
        try (BrowserContext visit = chromium.visit(1024, ColorScheme.LIGHT, true)) {
            Page page = chromium.signIn(visit, "finance");
            page.navigate(chromium.address(place));
            page.click("form:has(#votecode) button");
            page.waitForSelector("#votes >> text=Finn Sander");
        }
        try (BrowserContext visit = chromium.visit(1024, ColorScheme.LIGHT, true)) {
            Page page = chromium.signIn(visit, "executive");
            page.navigate(chromium.address(place));
            page.check("input[value=HOLD]");
            page.fill("#comment", "Wait for the audit.");
            page.click(".cairn-decide button.btn-primary");
            page.waitForSelector("#reviewOn-wrong");
            assertThat(page.inputValue("#comment")).isEqualTo("Wait for the audit.");
            page.fill("#reviewOn", "2099-01-31");
            page.click(".cairn-decide button.btn-primary");
            page.waitForSelector("#decided");
            assertThat(page.locator("main").textContent()).contains("Wait for the audit.", "31 Jan 2099");
        }
    }

    @Test
    void the_office_says_what_hurts_and_takes_a_strategy_over_into_an_initiative() {
        try (BrowserContext visit = chromium.visit(1440, ColorScheme.LIGHT, true)) {
            Page page = chromium.signIn(visit, "tmo");
            page.click("nav >> text=Diagnosis");
            page.click("text=Answer the questions");
            page.fill("[name='score.C1.1']", "9");
            page.fill("[name='score.C1.2']", "8");
            page.click("button[value=send]");
            page.waitForURL("**/diagnosis");
            page.click("main a.btn:has-text('Take over') >> nth=0");
            page.click("main button.btn-primary");
            page.waitForURL("**/initiatives/*");
            assertThat(page.locator("h1").textContent()).isNotBlank();
        }
    }

    @Test
    void a_search_by_keys_alone_leads_to_an_initiative_and_its_reasons() {
        try (BrowserContext visit = chromium.visit(1440, ColorScheme.LIGHT, true)) {
            Page page = chromium.signIn(visit, "tmo");
            page.waitForLoadState();
            page.keyboard().press("/");
            page.keyboard().type("streaming backbone");
            page.waitForSelector("#found a");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/initiatives/I14");
            page.waitForLoadState();
            assertThat(page.locator("h1").textContent()).contains("Real-time streaming backbone");
            page.keyboard().press("g");
            page.keyboard().press("r");
            page.waitForURL("**/roadmap");
            page.waitForLoadState();
            page.locator("a.line[data-key=I13]").focus();
            assertThat(page.locator(".cairn-tip").textContent()).contains("Waits for");
            page.keyboard().press("Shift+ArrowRight");
            page.waitForSelector("#draft[open]");
            page.keyboard().press("Escape");
            page.keyboard().press("?");
            page.waitForSelector("#keys[open]");
        }
    }

    @Test
    void everything_is_reached_without_scripts() {
        try (BrowserContext visit = chromium.visit(1440, ColorScheme.LIGHT, false)) {
            Page page = chromium.signIn(visit, "tmo");
            page.click("nav >> text=Roadmap");
            page.waitForSelector("svg.gantt a.line");
            assertThat(page.locator("svg.gantt a.line").count())
                    .isEqualTo(plans.find("halden").orElseThrow().items().size());
            page.click("nav >> text=Capacity");
            page.waitForSelector("svg.heat rect");
            assertThat(page.locator("svg.heat rect").count()).isGreaterThan(20);
            page.click("nav >> text=Tasks");
            page.click("text=My groups");
            page.waitForURL("**view=MY_GROUPS**");
            page.fill("#q", "governance");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?**");
            assertThat(page.locator("main").textContent()).contains("Federated data governance");
            page.click("nav >> text=Scenarios");
            page.fill("#name", "Without scripts");
            page.click("button:has-text('Branch')");
            page.waitForURL("**/scenarios/*-*");
            assertThat(page.locator("h1").textContent()).isEqualTo("Without scripts");
            page.click(".cairn-user summary");
            page.click("text=Sign out");
            page.waitForURL("**/login?out");
        }
    }

    @Test
    void a_file_is_sent_looked_at_and_confirmed_without_scripts() {
        try (BrowserContext visit = chromium.visit(1440, ColorScheme.LIGHT, false)) {
            Page page = chromium.signIn(visit, "tmo");
            page.click("nav >> text=Import");
            page.setInputFiles("#file", Path.of("templates/office/demo-programme.xlsx"));
            page.click("text=Read the file");
            page.waitForURL("**/import/*");
            assertThat(page.locator("main").textContent()).contains("The file is readable");
            page.click("text=Take it over and plan");
            page.waitForURL("**/programmes/halden");
            assertThat(page.locator("main").textContent()).contains("taken over and planned");
        }
    }

    @Test
    void a_list_that_nobody_knows_is_told_what_its_columns_mean_looked_at_and_confirmed() {
        try (BrowserContext visit = chromium.visit(1024, ColorScheme.LIGHT, true)) {
            Page page = chromium.signIn(visit, "tmo");
            page.click("nav >> text=Import");
            page.setInputFiles(
                    "#file",
                    new FilePayload(
                            "harbour.csv",
                            "text/csv",
                            "What;Who;From;To\nDredge;Works;04.01.2027;29.01.2027\nNew crane;Works;01.02.2027;soon\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            page.click("text=Read the file");
            page.waitForSelector("text=What the columns mean");
            page.selectOption("select[aria-label='Meaning of column What']", "name");
            page.selectOption("select[aria-label='Meaning of column Who']", "team");
            page.selectOption("select[aria-label='Meaning of column To']", "finish");
            page.selectOption("#dates", "d.M.yyyy");
            page.fill("#name", "Harbour");
            page.click("text=Read it so");
            page.waitForSelector("text=As it is read");
            assertThat(page.locator("main").textContent()).contains("Dredge", "2027-01-04", "«soon» stands where");
            page.click("text=Take it over and plan");
            page.waitForURL("**/programmes/harbour");
            assertThat(page.locator("main").textContent()).contains("taken over and planned");
        }
    }

    @Test
    void a_workbook_is_made_in_the_background_and_fetched() throws IOException {
        try (BrowserContext visit = chromium.visit(1440, ColorScheme.LIGHT, true)) {
            Page page = chromium.signIn(visit, "tmo");
            page.click("nav >> text=Reports");
            page.click("text=Make the workbook");
            page.waitForSelector("#jobs li:has(strong:text-is('Workbook')) a:has-text('Download')");

            var download = page.waitForDownload(
                    () -> page.click("#jobs li:has(strong:text-is('Workbook')) a:has-text('Download')"));

            assertThat(Files.readAllBytes(download.path())).startsWith('P', 'K').hasSizeGreaterThan(10_000);
        }
    }

    @Test
    void after_a_lost_session_one_is_where_one_wanted_to_be() {
        try (BrowserContext visit = chromium.visit(1024, ColorScheme.LIGHT, true)) {
            Page page = chromium.page(visit);
            page.navigate(chromium.address("/programmes/halden/capacity?team=AIENG"));
            assertThat(page.url()).endsWith("/login");
            Chromium.enter(page, "auditor");
            assertThat(page.url()).contains("/programmes/halden/capacity?team=AIENG");
        }
    }

    @Test
    void on_a_telephone_the_menu_opens_and_closes_without_scripts() {
        try (BrowserContext visit = chromium.visit(390, ColorScheme.LIGHT, false)) {
            Page page = chromium.signIn(visit, "team");
            assertThat(page.locator("#menu").isVisible()).isFalse();
            page.click(".cairn-menu-open");
            page.locator("#menu >> text=Roadmap").click();
            page.waitForURL("**/roadmap**");
        }
    }
}
