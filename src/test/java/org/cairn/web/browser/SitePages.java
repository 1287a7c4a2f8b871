package org.cairn.web.browser;

import java.util.List;
import java.util.stream.Stream;

/** Every page that somebody can open, as its address; the office sees all but those of the administrator. */
final class SitePages {

    private static final List<String> OF_THE_PROGRAMME = List.of(
            "",
            "/roadmap",
            "/roadmap?zoom=months&group=team&links=true",
            "/roadmap/process",
            "/initiatives",
            "/initiatives/I14",
            "/initiatives/I14?tab=links",
            "/initiatives/I14?tab=findings",
            "/initiatives/I20?tab=benefits",
            "/initiatives/I14?tab=history",
            "/initiatives/I20/case",
            "/dependencies",
            "/capacity?team=AIENG",
            "/capacity/advice?ask=delay",
            "/findings",
            "/findings?rag=ALL",
            "/diagnosis",
            "/diagnosis/questions",
            "/diagnosis/strategies/S1.1",
            "/scenarios",
            "/scenarios/compare",
            "/risk",
            "/benefits",
            "/tasks",
            "/tasks?view=ALL&tab=checklist",
            "/gates",
            "/reports");
    private static final List<String> OF_ALL = List.of(
            "/programmes",
            "/notifications",
            "/help",
            "/search?q=data",
            "/import",
            "/audit",
            "/rules",
            "/rules/1",
            "/playbook",
            "/substitutions",
            "/incidents",
            "/account");

    private SitePages() {}

    static List<String> ofTheOffice() {
        return Stream.concat(OF_THE_PROGRAMME.stream().map(p -> "/programmes/halden" + p), OF_ALL.stream())
                .toList();
    }

    static List<String> ofTheAdministrator() {
        return List.of("/people", "/people/team");
    }

    /** As a file may be called. */
    static String fileName(String page) {
        String name = page.replaceAll("[0-9a-f]{8}-[0-9a-f-]+", "one").replaceAll("[^A-Za-z0-9]+", "-");
        return name.replaceAll("^-|-$", "");
    }
}
