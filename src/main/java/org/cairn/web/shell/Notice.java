package org.cairn.web.shell;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a page says first: an action done, or refused and why.
 *
 * @param key of the text
 * @param argument of the text, perhaps empty
 * @param details a line each
 */
public record Notice(boolean good, String key, String argument, List<String> details) implements Serializable {

    public Notice {
        details = List.copyOf(details);
    }

    public static Notice done(String key) {
        return new Notice(true, key, "", List.of());
    }

    public static Notice refused(String key, String argument, List<String> details) {
        return new Notice(false, key, argument, details);
    }

    /** Shown once by the page that follows. */
    public void after(RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", this);
    }
}
