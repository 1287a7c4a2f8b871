package org.cairn.web;

import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a page says first: an action done, or refused and why.
 *
 * @param key of the text
 * @param argument of the text, perhaps empty
 * @param details a line each
 */
record Notice(boolean good, String key, String argument, List<String> details) {

    Notice {
        details = List.copyOf(details);
    }

    static Notice done(String key) {
        return new Notice(true, key, "", List.of());
    }

    static Notice refused(String key, String argument, List<String> details) {
        return new Notice(false, key, argument, details);
    }

    /** Shown once by the page that follows. */
    void after(RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", this);
    }
}
