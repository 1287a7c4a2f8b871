package org.cairn.web.home;

import java.util.List;
import org.cairn.programme.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first step inside. */
@Controller
class HomePage {

    private final Programmes programmes;

    HomePage(Programmes programmes) {
        this.programmes = programmes;
    }

    @GetMapping("/")
    String show() {
        List<Programmes.Entry> all = programmes.list();
        return all.isEmpty()
                ? "home/empty"
                : "redirect:/programmes/" + all.get(0).key();
    }
}
