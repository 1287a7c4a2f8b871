package org.cairn.web.scenario;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.cairn.programme.Programme;
import org.cairn.scenario.Change;
import org.springframework.context.MessageSource;

/** Says in the reader's language what a scenario changes. */
final class ChangeTexts {

    private final Programme programme;
    private final MessageSource messages;
    private final Locale locale;
    private final DateTimeFormatter day;

    ChangeTexts(Programme programme, MessageSource messages, Locale locale) {
        this.programme = programme;
        this.messages = messages;
        this.locale = locale;
        this.day = DateTimeFormatter.ofPattern("d MMM yyyy", locale);
    }

    List<String> of(List<Change> changes) {
        return changes.stream().map(this::of).toList();
    }

    String of(Change change) {
        if (change instanceof Change.TeamCapacity c) {
            String team = programme.teams().stream()
                    .filter(t -> t.key().equals(c.team()))
                    .map(t -> t.name())
                    .findFirst()
                    .orElse(c.team());
            return text("capacity", team, day.format(c.from()), c.fte());
        } else if (change instanceof Change.PinStart c) {
            return text("pin", named(c.initiative()), day.format(c.start()));
        } else if (change instanceof Change.Unpin c) {
            return text("unpin", named(c.initiative()));
        } else if (change instanceof Change.Defer c) {
            return text("defer", named(c.initiative()), day.format(c.notBefore()));
        } else if (change instanceof Change.Drop c) {
            return text("drop", named(c.initiative()));
        } else if (change instanceof Change.Reestimate c) {
            var e = c.estimate();
            return text("estimate", named(c.initiative()), e.optimistic(), e.likely(), e.pessimistic());
        } else if (change instanceof Change.Link c) {
            var d = c.dependency();
            return text("link", named(d.successor()), named(d.predecessor()), d.type(), d.lagDays());
        }
        Change.Unlink gone = (Change.Unlink) change;
        return text("unlink", named(gone.successor()), named(gone.predecessor()));
    }

    private String named(String key) {
        return programme.findInitiative(key).map(i -> key + " " + i.name()).orElse(key);
    }

    private String text(String kind, Object... arguments) {
        return messages.getMessage("scenario.change." + kind, arguments, locale);
    }
}
