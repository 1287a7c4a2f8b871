package org.cairn.web.programme;

import org.cairn.programme.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All programmes, a line each. */
@Controller
class PortfolioPage {

    private final Programmes programmes;

    PortfolioPage(Programmes programmes) {
        this.programmes = programmes;
    }

    @GetMapping("/programmes")
    String show(Model model) {
        model.addAttribute("lines", programmes.summarise());
        return "programme/portfolio";
    }
}
