package org.cairn.web.search;

import org.cairn.programme.Programmes;
import org.cairn.web.shell.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What is called so: while it is typed a few of each kind, on the page more. */
@Controller
class SearchPage {

    private static final int SHORTEST = 2;
    private static final int FEW = 5;
    private static final int MORE = 50;

    private final Programmes programmes;
    private final Finder finder;

    SearchPage(Programmes programmes, Finder finder) {
        this.programmes = programmes;
        this.finder = finder;
    }

    @GetMapping("/search")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @ModelAttribute("shell") Shell shell,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("asked", q.strip().length() >= SHORTEST);
        model.addAttribute("hits", hits(shell.programme(), q.strip(), part ? FEW : MORE));
        return part ? "search/search :: found" : "search/search";
    }

    private Hits hits(@Nullable String programme, String text, int most) {
        return programme == null || text.length() < SHORTEST
                ? Hits.NONE
                : finder.find(programmes.get(programme), text, most);
    }
}
