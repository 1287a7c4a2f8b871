package org.cairn.web;

import org.cairn.access.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who may come in. */
@Controller
class PeoplePage {

    private final People people;

    PeoplePage(People people) {
        this.people = people;
    }

    @GetMapping("/people")
    String show(Model model) {
        model.addAttribute("people", people.list());
        return "people";
    }
}
