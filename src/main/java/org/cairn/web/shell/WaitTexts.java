package org.cairn.web.shell;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.planning.Forecast;
import org.cairn.planning.PlannedInitiative;
import org.cairn.planning.WaitReason;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says in the reader's language when something runs and why not earlier. */
public final class WaitTexts {

    private final MessageSource messages;
    private final Locale locale;
    private final DateTimeFormatter day;

    public WaitTexts(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
        this.day = DateTimeFormatter.ofPattern("d MMM yyyy", locale);
    }

    /** From, to and, when simulated, the finish that 80 % of the runs keep. */
    public String dates(PlannedInitiative planned, Forecast.@Nullable Range range) {
        return range == null
                ? text("gantt.dates", date(planned.start()), date(planned.finish()))
                : text("gantt.dates80", date(planned.start()), date(planned.finish()), date(range.p80()));
    }

    /** Why it does not start earlier. */
    public String why(Initiative initiative, PlannedInitiative planned, Programme programme) {
        if (initiative.actualFinish() != null) {
            return text("gantt.finished", date(initiative.actualFinish()));
        }
        if (initiative.actualStart() != null) {
            return text("gantt.running", date(initiative.actualStart()));
        }
        if (planned.waits().isEmpty()) {
            return text("gantt.at-once");
        }
        return planned.waits().stream().map(w -> wait(w, programme)).collect(Collectors.joining(" "));
    }

    private String wait(WaitReason reason, Programme programme) {
        String subject = reason.subject() == null ? "" : reason.subject();
        return switch (reason.kind()) {
            case PREDECESSOR -> text("gantt.waits.predecessor", named(subject, programme), date(reason.until()));
            case TEAM ->
                text(
                        "gantt.waits.team",
                        team(subject, programme),
                        date(reason.from()),
                        date(reason.until()),
                        reason.holders().stream().map(h -> named(h, programme)).collect(Collectors.joining(", ")));
            case EARLIEST_START -> text("gantt.waits.date", date(reason.until()));
            case PINNED -> text("gantt.waits.pinned");
            case CHOICE -> text("gantt.waits.choice", date(reason.from()));
        };
    }

    private static String named(String key, Programme programme) {
        return programme.findInitiative(key).map(i -> key + " " + i.name()).orElse(key);
    }

    private static String team(String key, Programme programme) {
        Map<String, Team> teams = programme.teamsByKey();
        Team team = teams.get(key);
        return team == null ? key : team.name();
    }

    private String date(LocalDate date) {
        return day.format(date);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
