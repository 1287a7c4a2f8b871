package org.cairn.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.gate.GateReviews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Takes a picture of every page at three widths in light and in dark, to be looked at: {@code ./mvnw verify -Plooks}. */
@DemoSite
@EnabledIfSystemProperty(named = "cairn.looks", matches = "true")
class LooksTest {

    private static final Path PICTURES = Path.of("target/looks");

    @LocalServerPort
    private int port;

    @Autowired
    private GateReviews reviews;

    @Test
    void every_page_at_every_width_in_light_and_dark() {
        Chromium chromium = Chromium.at("http://127.0.0.1:" + port);
        List<String> pages = new ArrayList<>(SitePages.ofTheOffice());
        pages.add("/programmes/halden/gates/" + reviews.list("halden").get(0).id());
        int taken = 0;
        for (int width : new int[] {1440, 1024, 390}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                try (BrowserContext visit = chromium.visit(width, scheme, true)) {
                    Page page = chromium.signIn(visit, "tmo");
                    for (String path : pages) {
                        page.navigate(chromium.address(path));
                        page.waitForLoadState(LoadState.NETWORKIDLE);
                        String name = "%d-%s-%s.png"
                                .formatted(width, scheme.name().toLowerCase(Locale.ROOT), SitePages.fileName(path));
                        page.screenshot(
                                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name)));
                        taken++;
                    }
                }
            }
        }
        System.out.println("pictures taken: " + taken);
        assertThat(chromium.complaints()).isEmpty();
    }
}
