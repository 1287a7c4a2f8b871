package org.cairn.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.cairn.access.Providers;
import org.cairn.access.TypedName;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The door. */
@Controller
class SignInPage {

    private final Environment environment;
    private final Providers providers;

    SignInPage(Environment environment, Providers providers) {
        this.environment = environment;
        this.providers = providers;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        model.addAttribute("typed", TypedName.take(request));
        model.addAttribute("demo", environment.acceptsProfiles(Profiles.of("demo")));
        model.addAttribute("providers", providers.list());
        return "signin/login";
    }
}
