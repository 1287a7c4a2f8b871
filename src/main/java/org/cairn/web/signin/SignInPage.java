package org.cairn.web.signin;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The door. */
@Controller
class SignInPage {

    private final Environment environment;

    SignInPage(Environment environment) {
        this.environment = environment;
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("demo", environment.acceptsProfiles(Profiles.of("demo")));
        return "signin/login";
    }
}
