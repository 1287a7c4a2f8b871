package org.cairn.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kind of page, as somebody opens it.
 *
 * @param user who opens it
 * @param mostMillis what 95 of 100 answers may take
 */
record PageKind(String name, String user, String address, int mostMillis) {

    /** The programme with gates that were decided. */
    private static final String DEMO = "/programmes/halden";

    private static final int MOST = 200;
    private static final int MOST_FOR_TASKS = 100;

    private static final List<String> OF_THE_PROGRAMME = List.of(
            "",
            "/roadmap",
            "/roadmap?zoom=months&group=team&links=true",
            "/roadmap?reasons=true",
            "/roadmap/process",
            "/initiatives",
            "/initiatives/I014",
            "/initiatives/I014?tab=links",
            "/initiatives/I014?tab=findings",
            "/initiatives/I014?tab=benefits",
            "/initiatives/I014?tab=history",
            "/initiatives/I014/case",
            "/dependencies",
            "/capacity",
            "/capacity?team=T01",
            "/capacity/advice",
            "/findings",
            "/findings?rag=ALL",
            "/diagnosis",
            "/diagnosis/questions",
            "/diagnosis/strategies/S1.1",
            "/scenarios",
            "/scenarios/compare",
            "/risk",
            "/benefits",
            "/gates",
            "/reports");

    private static final List<String> OF_ALL = List.of(
            "/programmes",
            "/notifications",
            "/help",
            "/search?q=number",
            "/import",
            "/audit",
            "/rules",
            "/rules/1",
            "/playbook",
            "/substitutions",
            "/incidents",
            "/account");

    private static final List<String> ROLES =
            List.of("tmo", "executive", "finance", "team", "owner", "auditor", "admin");

    private static final List<String> VIEWS = List.of(
            "MINE", "MY_GROUPS", "UNASSIGNED", "DELEGATED_BY_ME", "OVERDUE", "ALL", "ALL&page=100", "ALL&phase=1");

    private static final List<String> TABS = List.of("form", "checklist", "evidence", "comments", "history", "diagram");

    /** Every kind that the site has; those of one gate, finding, scenario and task are found by their links. */
    static List<PageKind> all(String site) throws IOException, InterruptedException {
        Visitor office = Visitor.signedIn(site, "tmo");
        String task = linked(office, LargeSite.PROGRAMME, "/tasks?view=ALL", "/tasks\\?view=ALL[^\"]*task=[^\"]*");
        List<PageKind> kinds = new ArrayList<>();
        OF_THE_PROGRAMME.forEach(page -> kinds.add(plain("tmo", LargeSite.PROGRAMME + page)));
        OF_ALL.forEach(page -> kinds.add(plain("tmo", page)));
        ROLES.forEach(role -> kinds.add(new PageKind("home of " + role, role, "/", MOST)));
        kinds.add(plain("admin", "/people"));
        kinds.add(plain("admin", "/people/team"));
        kinds.add(new PageKind("one gate", "executive", linked(office, DEMO, "/gates", "/gates/[0-9a-f-]{36}"), MOST));
        kinds.add(new PageKind(
                "one finding",
                "tmo",
                linked(office, LargeSite.PROGRAMME, "/findings?rag=ALL", "/findings/one\\?[^\"]*"),
                MOST));
        kinds.add(new PageKind(
                "one scenario", "tmo", linked(office, LargeSite.PROGRAMME, "/scenarios", "/scenarios/[^\"/?]+"), MOST));
        VIEWS.forEach(view -> kinds.add(tasks("tmo", "tasks " + view, LargeSite.PROGRAMME + "/tasks?view=" + view)));
        Stream.of("MY_GROUPS", "DONE")
                .forEach(view -> kinds.add(
                        tasks("team", "tasks " + view + " of team", LargeSite.PROGRAMME + "/tasks?view=" + view)));
        TABS.forEach(
                tab -> kinds.add(tasks("tmo", "one task, " + tab, task.replaceAll("&tab=\\w+", "") + "&tab=" + tab)));
        return List.copyOf(kinds);
    }

    private static PageKind plain(String user, String address) {
        String name =
                address.startsWith(LargeSite.PROGRAMME) ? address.substring(LargeSite.PROGRAMME.length()) : address;
        return new PageKind(name.isEmpty() ? "overview" : name.substring(1), user, address, MOST);
    }

    private static PageKind tasks(String user, String name, String address) {
        return new PageKind(name, user, address, MOST_FOR_TASKS);
    }

    /** The first link of a page of the programme whose end is like this. */
    private static String linked(Visitor visitor, String programme, String page, String end)
            throws IOException, InterruptedException {
        String shown = visitor.get(programme + page).body();
        Matcher link = Pattern.compile("href=\"(" + programme + end + ")\"").matcher(shown);
        if (!link.find()) {
            throw new IllegalStateException(page + " has no link like " + end);
        }
        return link.group(1).replace("&amp;", "&");
    }
}
