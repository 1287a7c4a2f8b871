package org.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.gate.GateReviews;
import org.cairn.programme.Programmes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** A real browser signs in and walks the pages; nothing is refused by the content policy, nothing fails on the way. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:walk;DB_CLOSE_DELAY=-1"})
@ActiveProfiles("demo")
class BrowserWalkTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    /** The process has packs made of its own accord, so there may be others. */
    private static final String WORKBOOK = "#jobs li:has(strong:text-is('Workbook')) a:has-text('Download')";

    private static final Path PICTURES = Path.of("target/pictures");
    private static final List<String> PAGES = List.of(
            "",
            "/roadmap",
            "/roadmap?zoom=months&links=true",
            "/roadmap/process",
            "/tasks",
            "/gates",
            "/findings",
            "/capacity?team=AIENG",
            "/reports",
            "/tasks?view=ALL&tab=checklist",
            "/../../programmes",
            "/../../notifications",
            "/../../help",
            "/../../search?q=data");

    @LocalServerPort
    private int port;

    @Autowired
    private Programmes programmes;

    @Autowired
    private GateReviews reviews;

    private Playwright playwright;
    private Browser browser;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void a_browser_and_a_planned_programme() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "skipped: " + CHROMIUM + " is absent");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @Test
    void a_file_is_sent_looked_at_and_confirmed_without_scripts() {
        try (BrowserContext visit = visit(1440, ColorScheme.LIGHT, false)) {
            Page page = signIn(visit, "tmo");
            page.click("nav >> text=Import");
            page.setInputFiles("#file", Path.of("templates/office/demo-programme.xlsx"));
            page.click("text=Read the file");
            assertThat(page.locator("main").textContent()).contains("The file is readable");
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("import-outcome.png")));
            page.click("text=Take it over and plan");
            assertThat(page.url()).endsWith("/programmes/halden");
            assertThat(page.locator("main").textContent()).contains("taken over and planned");
        }
    }

    @AfterEach
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void the_office_walks_all_pages_on_wide_and_narrow_screens() {
        int walked = 0;
        for (int width : new int[] {1440, 1024, 390}) {
            try (BrowserContext visit = visit(width, ColorScheme.LIGHT, true)) {
                Page page = signIn(visit, "tmo");
                walked += walk(page, "light-" + width);
            }
        }
        try (BrowserContext visit = visit(1440, ColorScheme.DARK, true)) {
            Page page = signIn(visit, "tmo");
            walked += walk(page, "dark-1440");
        }

        System.out.println("pages walked in a browser: " + walked);
        assertThat(complaints).isEmpty();
        assertThat(walked).isEqualTo(4 * (PAGES.size() + 3));
    }

    @Test
    void everything_is_reached_without_scripts() {
        try (BrowserContext visit = visit(1440, ColorScheme.LIGHT, false)) {
            Page page = signIn(visit, "tmo");

            page.click("nav >> text=Roadmap");
            page.waitForSelector("svg.gantt a.line");
            assertThat(page.locator("svg.gantt a.line").count())
                    .isEqualTo(programmes.get("halden").initiatives().size());
            page.click("nav >> text=Capacity");
            page.waitForSelector("svg.heat rect");
            assertThat(page.locator("svg.heat rect").count()).isGreaterThan(20);
            page.click("nav >> text=Tasks");
            page.click("text=My groups");
            page.waitForURL("**view=MY_GROUPS**");
            page.click(".cairn-user summary");
            page.click("text=Sign out");
            page.waitForURL("**/login?out");
        }
    }

    @Test
    void a_workbook_is_made_in_the_background_and_fetched() throws IOException {
        try (BrowserContext visit = visit(1440, ColorScheme.LIGHT, true)) {
            Page page = signIn(visit, "tmo");
            page.click("nav >> text=Reports");
            page.click("text=Make the workbook");
            page.waitForSelector(WORKBOOK);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("reports-made.png")));

            var download = page.waitForDownload(() -> page.click(WORKBOOK));

            assertThat(download.suggestedFilename()).startsWith("halden-").endsWith(".xlsx");
            byte[] content = Files.readAllBytes(download.path());
            assertThat(content).startsWith('P', 'K').hasSizeGreaterThan(10_000);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void after_signing_in_one_is_where_one_wanted_to_be() {
        try (BrowserContext visit = visit(1024, ColorScheme.LIGHT, true)) {
            Page page = visit.newPage();
            page.navigate(address("/programmes/halden/capacity"));
            assertThat(page.url()).endsWith("/login");
            enter(page, "auditor");
            assertThat(page.url()).contains("/programmes/halden/capacity");
        }
    }

    private int walk(Page page, String look) {
        List<String> all = new ArrayList<>(
                PAGES.stream().map(p -> "/programmes/halden" + p).toList());
        all.add("/programmes/halden/gates/" + reviews.list("halden").get(0).id());
        all.add("/import");
        all.add("/audit");
        for (String path : all) {
            var answer = page.navigate(address(path));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            if (answer.status() != 200) {
                complaints.add(path + " answered " + answer.status());
            }
            if ((boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1")) {
                complaints.add(path + " is wider than the screen: " + look);
            }
            if (path.endsWith("/process")) {
                page.waitForSelector("#drawing[data-drawn=true] svg");
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(look
                            + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]+", "review")
                                    .replaceAll("[^a-z]+", "-") + ".png")));
        }
        return all.size();
    }

    private BrowserContext visit(int width, ColorScheme scheme, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("en-GB")
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts));
    }

    private Page signIn(BrowserContext visit, String user) {
        Page page = visit.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(fault -> complaints.add(page.url() + ": " + fault));
        page.navigate(address("/login"));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("login.png")));
        enter(page, user);
        assertThat(page.locator("h1").textContent())
                .isEqualTo(programmes.get("halden").name());
        return page;
    }

    private static void enter(Page page, String user) {
        page.fill("#username", user);
        page.fill("#password", "demo");
        page.click("button[type=submit]");
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
