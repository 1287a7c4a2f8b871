package org.cairn.web.advice;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.planning.Backcast.Choice;
import org.cairn.planning.Backcast.Fate;
import org.cairn.planning.Backcast.Option;
import org.cairn.planning.Backcast.Reason;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.springframework.context.MessageSource;

/** Says in the reader's language what an option leaves for later or for good, and why. */
final class ChoiceTexts {

    private final Map<String, Initiative> initiatives;
    private final MessageSource messages;
    private final Locale locale;

    ChoiceTexts(Programme programme, MessageSource messages, Locale locale) {
        this.initiatives = programme.initiativesByKey();
        this.messages = messages;
        this.locale = locale;
    }

    /** An option with what it does not start. */
    record Line(Option option, List<LeftOut> leftOut) {}

    /** An initiative that is deferred or dropped. */
    record LeftOut(String key, String name, Fate fate, String why) {}

    Line of(Option option) {
        return new Line(
                option,
                option.choices().stream()
                        .filter(choice -> choice.fate() != Fate.START)
                        .map(this::leftOut)
                        .toList());
    }

    private LeftOut leftOut(Choice choice) {
        return new LeftOut(choice.initiative(), name(choice.initiative()), choice.fate(), why(choice.reason()));
    }

    private String why(Reason reason) {
        if (reason instanceof Reason.Worth worth) {
            return text("advice.why.worth", whole(worth.netPresentValue()));
        } else if (reason instanceof Reason.NeededBy needed) {
            return text("advice.why.needed", name(needed.key()));
        } else if (reason instanceof Reason.NeededForGate needed) {
            return text("advice.why.gate", name(needed.gate()));
        } else if (reason instanceof Reason.Needs needs) {
            return text("advice.why.needs", name(needs.key()));
        } else if (reason instanceof Reason.Frees frees) {
            return text("advice.why.frees", frees.team(), whole(frees.personDays()));
        } else if (reason instanceof Reason.Costs costs) {
            return text("advice.why.costs", whole(costs.cost()));
        } else if (reason instanceof Reason.NotWorthLater later) {
            return text("advice.why.later", whole(later.netPresentValue()));
        } else {
            return text(reason instanceof Reason.Begun ? "advice.why.begun" : "advice.why.nobody");
        }
    }

    private String name(String key) {
        Initiative initiative = initiatives.get(key);
        return initiative == null ? key : key + " " + initiative.name();
    }

    private String whole(double value) {
        NumberFormat format = NumberFormat.getIntegerInstance(locale);
        return format.format(Math.round(value));
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
