package org.cairn.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The journeys of the three audiences without a mouse: everything is reached by Tab and done by keys. */
@DemoSite
class KeyboardJourneysTest {

    private static final AtomicInteger DONE = new AtomicInteger();

    @LocalServerPort
    private int port;

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
        System.out.println("journeys walked by keyboard alone: " + DONE.get());
    }

    @Test
    void a_team_claims_a_task_proves_it_and_completes_it() {
        as("team", 1440, keys -> {
            Page page = keys.page();
            keys.follow("nav a[data-go=tasks]").follow("a:text-is('My groups')");
            keys.to(".cairn-queue a:has-text('real-time data')").press("Enter");
            page.waitForSelector("#task h2:has-text('real-time data')");
            keys.follow("#task button:text-is('Claim')");
            keys.to("#task nav a:has-text('Checklist')").press("Enter");
            page.waitForSelector("#task .cairn-check");
            while (page.locator(".cairn-check button[aria-pressed=false]").count() > 0) {
                keys.follow(".cairn-check button[aria-pressed=false]");
            }
            keys.to("#task nav a:has-text('Evidence')").press("Enter");
            page.waitForSelector("#task #file");
            keys.to("#file");
            page.setInputFiles("#file", Path.of("README.md"));
            keys.follow("#task form:has(#file) button");
            keys.to("#task nav a:has-text('Form')").press("Enter");
            page.waitForSelector("#note");
            if (page.locator("#value").count() > 0) {
                keys.to("#value").type("2");
            }
            keys.to("#note").type("Runs on two queues.").follow("#task button[value=complete]");
            assertThat(page.locator(".cairn-message.good").textContent()).isNotBlank();
        });
    }

    @Test
    void an_executive_approves_a_business_case() {
        String place = stage.caseToApprove("I28");
        as("executive", 1024, keys -> {
            keys.follow("a[href$='" + place + "']").follow("button[value=APPROVE]");
            assertThat(keys.page().locator(".cairn-message.good").textContent()).contains("approval");
        });
    }

    @Test
    void a_gate_gets_a_vote_and_a_conditional_decision() {
        String place = stage.convenedGate();
        as("finance", 1024, keys -> {
            keys.page().navigate(chromium.address(place));
            keys.to("#votecode").to("#votecomment").type("Funding is there.").follow("form:has(#votecode) button");
            assertThat(keys.page().locator("#votes").textContent()).contains("Funding is there.");
        });
        as("executive", 1024, keys -> {
            Page page = keys.page();
            page.navigate(chromium.address(place));
            keys.to("input[name=code]").press("ArrowDown");
            page.waitForSelector("input[value=CONDITIONAL_GO]:checked");
            keys.to("[name=conditionText]").type("Name an owner for the run cost");
            keys.to("[name=conditionOwner]").type("Tove");
            keys.to("[name=conditionDue]").type("02012099");
            keys.to("#comment").type("The rest is there.").follow(".cairn-decide button.btn-primary");
            assertThat(page.locator("main").textContent()).contains("Name an owner for the run cost", "Tove Moss");
        });
    }

    @Test
    void the_office_asks_what_if_and_an_executive_approves_it() {
        as("tmo", 1440, keys -> {
            Page page = keys.page();
            keys.press("g").press("r");
            page.waitForURL("**/roadmap");
            page.waitForLoadState();
            keys.to("a.line[data-key=I20]").press("Shift+ArrowRight");
            page.waitForSelector("#draft[open]");
            keys.follow("#draft button.btn-primary");
            page.waitForURL("**/scenarios/*");
            keys.to("form:has(#seconds) button").press("Enter");
            page.waitForSelector("button:text-is('Submit for approval')");
            keys.follow("button:text-is('Submit for approval')");
            assertThat(page.locator("main").textContent()).contains("Withdraw");
        });
        as("executive", 1024, keys -> {
            keys.follow("a:has-text('waits for approval')").follow("button:has-text('Approve')");
            assertThat(keys.page().locator("main .pill").allTextContents()).contains("approved");
        });
    }

    private void as(String user, int width, Consumer<Keyboard> journey) {
        try (BrowserContext visit = chromium.visit(width, ColorScheme.LIGHT, true)) {
            Keyboard keys = new Keyboard(chromium.page(visit));
            keys.signIn(chromium.address("/login"), user);
            journey.accept(keys);
        }
    }
}
