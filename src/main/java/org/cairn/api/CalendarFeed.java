package org.cairn.api;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Transparency;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.NoSuchElementException;
import java.util.Set;
import org.cairn.access.AccessTokens;
import org.cairn.access.Scope;
import org.cairn.programme.Programmes;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.WorkItem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The due dates of the tasks that somebody holds, as a calendar that other programs subscribe to (RFC 5545). The address is
 * the secret: calendar programs cannot sign in. It may be revoked, and reads nothing else.
 */
@RestController
@Hidden
class CalendarFeed {

    private static final int MOST = 500;
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final AccessTokens tokens;
    private final Tasklist tasklist;
    private final Programmes programmes;
    private final Clock clock;

    CalendarFeed(AccessTokens tokens, Tasklist tasklist, Programmes programmes, Clock clock) {
        this.tokens = tokens;
        this.tasklist = tasklist;
        this.programmes = programmes;
        this.clock = clock;
    }

    @GetMapping("/calendar/{secret}")
    ResponseEntity<String> feed(@PathVariable String secret) {
        AccessTokens.Token token = tokens.use(secret.replaceFirst("\\.ics$", ""))
                .filter(t -> t.scopes().contains(Scope.CALENDAR))
                .orElseThrow(() -> new NoSuchElementException("no calendar has this address"));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cairn.ics\"")
                .header("X-Robots-Tag", "noindex")
                .body(Biweekly.write(calendar(token.user())).go());
    }

    private ICalendar calendar(String user) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Cairn//Due dates//EN");
        calendar.setMethod(Method.publish());
        calendar.setName("Cairn");
        tasklist.list(new Tasklist.Filter(null, Tasklist.View.MINE, user, Set.of(), LocalDate.now(clock), 0, MOST))
                .forEach(task -> add(task, calendar));
        return calendar;
    }

    private void add(WorkItem task, ICalendar calendar) {
        LocalDate due = task.due();
        if (due == null) {
            return;
        }
        VEvent event = new VEvent();
        event.setUid("task-" + task.id() + "@cairn");
        event.setDateTimeStamp(Date.from(task.createdAt()));
        event.setSummary(task.name());
        event.setDescription(task.deliverable());
        event.setLocation(programmes.find(task.programme()).map(p -> p.name()).orElse(task.programme()));
        event.setDateStart(day(due), false);
        event.setDateEnd(day(due.plusDays(1)), false);
        event.setTransparency(Transparency.transparent());
        calendar.addEvent(event);
    }

    private static Date day(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
