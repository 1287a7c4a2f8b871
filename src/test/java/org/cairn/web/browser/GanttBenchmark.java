package org.cairn.web.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.stream.DoubleStream;
import org.cairn.web.LargeSite;

/**
 * Scrolls the roadmap of 500 bars in a real browser, down through all rows and along all months, and prints the frames that
 * were drawn a second; the goal is 30. The browser draws without a graphics card here, so this is the slow case. Argument:
 * seconds that each drawing is scrolled (10).
 */
final class GanttBenchmark {

    private static final List<String> DRAWINGS =
            List.of("", "?links=true", "?zoom=months", "?zoom=months&group=team&links=true");

    /** Scrolls there and back again, a step each frame, and gives the time between frames in milliseconds. */
    private static final String SCROLL = """
            seconds => new Promise(done => {
              const frame = document.querySelector('.gantt-frame');
              const gaps = [];
              const begun = performance.now();
              let before = begun, down = 24, along = 24;
              const step = now => {
                gaps.push(now - before);
                before = now;
                if (frame.scrollTop + down < 0 || frame.scrollTop + down > frame.scrollHeight - frame.clientHeight) down = -down;
                if (frame.scrollLeft + along < 0 || frame.scrollLeft + along > frame.scrollWidth - frame.clientWidth) along = -along;
                frame.scrollTop += down;
                frame.scrollLeft += along;
                if (now - begun < seconds * 1000) requestAnimationFrame(step); else done(gaps.slice(1));
              };
              requestAnimationFrame(step);
            })""";

    private GanttBenchmark() {}

    public static void main(String[] args) {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        Chromium chromium = Chromium.at(LargeSite.start().address());
        try (BrowserContext visit = chromium.visit(1440, ColorScheme.LIGHT, true)) {
            Page page = chromium.signIn(visit, "tmo");
            System.out.println("drawing,bars,frames a second,longest of 95 % of the gaps ms,longest gap ms");
            for (String drawing : DRAWINGS) {
                page.navigate(chromium.address(LargeSite.PROGRAMME + "/roadmap" + drawing));
                page.waitForLoadState(LoadState.NETWORKIDLE);
                print(drawing, page, seconds);
            }
        }
        System.exit(0);
    }

    private static void print(String drawing, Page page, int seconds) {
        double[] gaps = ((List<?>) page.evaluate(SCROLL, seconds))
                .stream()
                        .mapToDouble(gap -> ((Number) gap).doubleValue())
                        .sorted()
                        .toArray();
        System.out.printf(
                "%s,%d,%.0f,%.0f,%.0f%n",
                drawing.isEmpty() ? "as it opens" : drawing,
                page.locator(".gantt-bars a.line").count(),
                gaps.length * 1000 / DoubleStream.of(gaps).sum(),
                gaps[(int) Math.ceil(gaps.length * 0.95) - 1],
                gaps[gaps.length - 1]);
    }
}
