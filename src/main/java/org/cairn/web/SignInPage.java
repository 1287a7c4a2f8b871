package org.cairn.web;

import java.util.List;
import org.cairn.programme.Programmes;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The door, and the first step inside. */
@Controller
class SignInPage {

    private final Programmes programmes;
    private final Environment environment;

    SignInPage(Programmes programmes, Environment environment) {
        this.programmes = programmes;
        this.environment = environment;
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("demo", environment.acceptsProfiles(Profiles.of("demo")));
        return "login";
    }

    @GetMapping("/")
    String home() {
        List<Programmes.Entry> all = programmes.list();
        return all.isEmpty() ? "empty" : "redirect:/programmes/" + all.get(0).key();
    }
}
