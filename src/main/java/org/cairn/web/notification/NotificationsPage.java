package org.cairn.web.notification;

import java.security.Principal;
import java.util.List;
import org.cairn.access.People;
import org.cairn.web.shell.Names;
import org.cairn.web.shell.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;

/** What waits for the reader and what happened; as a part only the number on the bell. */
@Controller
class NotificationsPage {

    private final Notifications notifications;
    private final People people;
    private final Names names;

    NotificationsPage(Notifications notifications, People people, Names names) {
        this.notifications = notifications;
        this.people = people;
        this.names = names;
    }

    @GetMapping("/notifications")
    String show(
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @ModelAttribute("shell") Shell shell,
            Principal principal,
            Model model) {
        People.Person person = people.find(principal.getName()).orElseThrow();
        String programme = shell.programme();
        model.addAttribute("waiting", programme == null ? List.of() : notifications.waiting(programme, person));
        if (part) {
            return "notification/notifications :: bell";
        }
        model.addAttribute("names", names.byUser());
        model.addAttribute("events", programme == null ? List.of() : notifications.events(programme, person));
        return "notification/notifications";
    }
}
