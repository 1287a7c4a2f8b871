package org.cairn.web.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.access.Providers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Asks somebody who is about to do something grave to show again that it is they. Reached only from within, when such a form
 * was sent; the form's fields go along, so that nothing typed is lost.
 */
@Controller
class AgainPage {

    private final Providers providers;

    AgainPage(Providers providers) {
        this.providers = providers;
    }

    @RequestMapping("/again")
    String ask(HttpServletRequest request, Model model) {
        if (!(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String sentTo)) {
            return "redirect:/";
        }
        Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
        fields.remove("_csrf");
        fields.remove("password-again");
        model.addAttribute("sentTo", sentTo);
        model.addAttribute("fields", fields);
        model.addAttribute("wrong", request.getAttribute("cairn.password-again-failed") != null);
        model.addAttribute("user", request.getRemoteUser());
        model.addAttribute("providers", providers.list());
        return "signin/again";
    }
}
