package org.cairn.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** The one browser of the tests, and visits of people with it; collects what goes wrong on the way. */
final class Chromium {

    /** How the browser notes a form that was refused; the page says why. */
    private static final Pattern REFUSED = Pattern.compile("status of (409|422) ");

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private final Browser browser;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    private static Browser shared;

    /** Starts it at the first call; skips the test where it is absent. It ends with the tests. */
    static synchronized Chromium at(String address) {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "skipped: " + PROGRAM + " is absent");
        if (shared == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            shared = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PROGRAM)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return new Chromium(shared, address);
    }

    List<String> complaints() {
        return complaints;
    }

    String address(String path) {
        return address + path;
    }

    BrowserContext visit(int width, ColorScheme scheme, boolean scripts) {
        BrowserContext visit = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("en-GB")
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts));
        visit.setDefaultTimeout(60_000);
        return visit;
    }

    /** A page on which nothing may be refused by the content policy and no script may fail. */
    Page page(BrowserContext visit) {
        Page page = visit.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !REFUSED.matcher(message.text()).find()) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(fault -> complaints.add(page.url() + ": " + fault));
        return page;
    }

    Page signIn(BrowserContext visit, String user) {
        Page page = page(visit);
        page.navigate(address("/login"));
        enter(page, user);
        return page;
    }

    static void enter(Page page, String user) {
        page.fill("#username", user);
        page.fill("#password", "demo");
        page.click("button[type=submit]");
    }
}
