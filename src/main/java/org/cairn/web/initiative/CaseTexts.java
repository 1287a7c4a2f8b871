package org.cairn.web.initiative;

import java.util.List;
import java.util.Objects;
import org.cairn.businesscase.CaseChange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language in which lines two versions of a case differ. */
@Component
class CaseTexts {

    private final MessageSource texts;

    CaseTexts(MessageSource texts) {
        this.texts = texts;
    }

    /** A line that differs; null where it is new or gone. */
    record Line(
            String name, @Nullable String before, @Nullable String after) {}

    List<Line> of(List<CaseChange> changes) {
        return changes.stream()
                .map(c -> new Line(name(c.line()), c.before(), c.after()))
                .toList();
    }

    /** The name of a line such as {@code years.2.benefit}. */
    String name(String line) {
        String[] parts = line.split("\\.", 2);
        return switch (parts[0]) {
            case "years" -> ofYear(parts[1]);
            case "benefits", "claims" -> text("case.change." + parts[0], parts[1]);
            default -> text("case.change." + parts[0], "");
        };
    }

    private String ofYear(String rest) {
        String[] yearAndLine = rest.split("\\.", 2);
        String key =
                switch (yearAndLine[1]) {
                    case "cost" -> "case.cost.of";
                    case "runCost" -> "case.run.of";
                    default -> "case.benefit.of";
                };
        return text(key, yearAndLine[0]);
    }

    private String text(String key, String argument) {
        return Objects.requireNonNull(
                texts.getMessage(key, new Object[] {argument}, argument, LocaleContextHolder.getLocale()));
    }
}
