package org.cairn.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.gate.GateReviews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page in a real browser, loaded once: it answers, no script fails, nothing is refused by the content policy, it fits
 * wide and narrow screens, a finger hits what can be touched, and WCAG 2.2 AA holds in light and in dark.
 */
@DemoSite
class PagesInBrowserTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int[] WIDTHS = {1024, 390};

    @LocalServerPort
    private int port;

    @Autowired
    private GateReviews reviews;

    private Chromium chromium;
    private final List<String> problems = new ArrayList<>();

    @BeforeEach
    void a_browser() {
        chromium = Chromium.at("http://127.0.0.1:" + port);
    }

    @Test
    void every_page_of_the_office_is_whole_and_accessible() {
        List<String> pages = new ArrayList<>(SitePages.ofTheOffice());
        pages.add("/programmes/halden/gates/" + reviews.list("halden").get(0).id());

        walk("tmo", pages);

        System.out.println("pages checked in a browser: " + pages.size());
        assertThat(problems).isEmpty();
    }

    @Test
    void every_page_of_the_others_is_whole_and_accessible() {
        walk("admin", SitePages.ofTheAdministrator());
        walk("executive", List.of("/"));
        walk("team", List.of("/"));

        assertThat(problems).isEmpty();
    }

    @Test
    void the_door_is_accessible() {
        try (BrowserContext visit = chromium.visit(1440, ColorScheme.LIGHT, true)) {
            Page page = chromium.page(visit);
            page.navigate(chromium.address("/login"));
            accessible(page, "/login");
        }
        assertThat(problems).isEmpty();
    }

    private void walk(String user, List<String> pages) {
        try (BrowserContext visit = chromium.visit(1440, ColorScheme.LIGHT, true)) {
            Page page = chromium.signIn(visit, user);
            for (String path : pages) {
                page.setViewportSize(1440, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                var answer = page.navigate(chromium.address(path));
                page.waitForLoadState(LoadState.LOAD);
                if (answer.status() != 200) {
                    problems.add(path + " answered " + answer.status());
                }
                fits(page, path, 1440);
                accessible(page, path);
                for (int width : WIDTHS) {
                    page.setViewportSize(width, 900);
                    fits(page, path, width);
                    TouchTargets.small(page).forEach(t -> problems.add(path + " at " + width + ", small target " + t));
                }
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                contrasts(page, path);
            }
        }
        problems.addAll(chromium.complaints());
        chromium.complaints().clear();
    }

    private void fits(Page page, String path, int width) {
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1")) {
            problems.add(path + " is wider than a screen of " + width);
        }
    }

    private void accessible(Page page, String path) {
        report(path, new AxeBuilder(page).withTags(RULES));
    }

    private void contrasts(Page page, String path) {
        report(path + " in dark", new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    private void report(String where, AxeBuilder axe) {
        axe.analyze()
                .getViolations()
                .forEach(violation -> problems.add(where + ": " + violation.getId() + " "
                        + violation.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml()
                                        .substring(
                                                0, Math.min(140, node.getHtml().length())))
                                .collect(Collectors.joining(" | "))));
    }
}
