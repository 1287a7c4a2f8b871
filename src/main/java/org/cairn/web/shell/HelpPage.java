package org.cairn.web.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The keys, for who has no scripts or wants them on a page. */
@Controller
class HelpPage {

    @GetMapping("/help")
    String show() {
        return "shell/help";
    }
}
