package org.cairn.web.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** What a finger could miss: WCAG 2.2, 2.5.8 asks for 24 × 24 CSS pixels. Links within a text are exempt there and here. */
final class TouchTargets {

    /** A box to tick is as large as the label around it, which may be touched as well. */
    private static final String SMALL = """
            () => {
              const targets = 'button, summary, select, textarea, input:not([type=hidden]), a.btn, .cairn-chips a, .cairn-tabs a, .cairn-queue a, .cairn-pages a';
              const box = e => e.getBoundingClientRect();
              const small = e => box(e).width < 23.5 || box(e).height < 23.5;
              return [...document.querySelectorAll(targets)]
                .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest('.visually-hidden'))
                .filter(e => [e, e.closest('label')].every(part => part === null || small(part)))
                .map(e => `${Math.round(box(e).width)} × ${Math.round(box(e).height)}: ${e.outerHTML.slice(0, 120)}`);
            }""";

    private TouchTargets() {}

    /** Size and beginning of each that is too small. */
    static List<String> small(Page page) {
        return ((List<?>) page.evaluate(SMALL)).stream().map(String::valueOf).toList();
    }
}
