package org.cairn.web.shell;

import static org.cairn.access.Role.ADMIN;
import static org.cairn.access.Role.AUDITOR;
import static org.cairn.access.Role.EXECUTIVE;
import static org.cairn.access.Role.FINANCE;
import static org.cairn.access.Role.INITIATIVE_OWNER;
import static org.cairn.access.Role.TEAM;
import static org.cairn.access.Role.TMO;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.cairn.access.Role;
import org.jspecify.annotations.Nullable;

/** The one table of where to go: which line, in which section, for which roles. */
final class Navigation {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> BUSINESS = EnumSet.of(TMO, EXECUTIVE, FINANCE, TEAM, INITIATIVE_OWNER, AUDITOR);
    private static final Set<Role> STEERING = EnumSet.of(TMO, EXECUTIVE, FINANCE, AUDITOR);

    private static final List<Line> LINES = List.of(
            new Line("work", "tasks", "/tasks", true, BUSINESS),
            new Line("work", "gates", "/gates", true, BUSINESS),
            new Line("programme", "overview", "", true, ALL),
            new Line("programme", "roadmap", "/roadmap", true, ALL),
            new Line("programme", "initiatives", "/initiatives", true, BUSINESS),
            new Line("programme", "dependencies", "/dependencies", true, BUSINESS),
            new Line("programme", "capacity", "/capacity", true, BUSINESS),
            new Line("programme", "findings", "/findings", true, BUSINESS),
            new Line("steering", "diagnosis", "/diagnosis", true, BUSINESS),
            new Line("steering", "scenarios", "/scenarios", true, STEERING),
            new Line("steering", "risk", "/risk", true, STEERING),
            new Line("steering", "benefits", "/benefits", true, STEERING),
            new Line("steering", "reports", "/reports", true, STEERING),
            new Line("method", "playbook", "/playbook", false, ALL),
            new Line("method", "rules", "/rules", false, ALL),
            new Line("office", "import", "/import", false, EnumSet.of(TMO)),
            new Line("office", "audit", "/audit", false, EnumSet.of(TMO, AUDITOR, ADMIN)),
            new Line("office", "people", "/people", false, EnumSet.of(ADMIN)),
            new Line("office", "substitutions", "/substitutions", false, EnumSet.of(TMO, ADMIN)),
            new Line("office", "incidents", "/incidents", false, EnumSet.of(TMO, ADMIN)));

    private Navigation() {}

    /**
     * The sections that somebody sees.
     *
     * @param path of the request, without the context
     * @param programme key of the programme that is looked at, if one
     * @param counts what is shown beside a line, by its id
     */
    static List<Shell.Section> sections(
            Set<Role> roles, String path, @Nullable String programme, ToIntFunction<String> counts) {
        Map<String, List<Shell.Item>> sections = new LinkedHashMap<>();
        for (Line line : LINES) {
            boolean reachable = programme != null || !line.ofProgramme();
            if (reachable && line.roles().stream().anyMatch(roles::contains)) {
                sections.computeIfAbsent(line.section(), s -> new ArrayList<>())
                        .add(line.item(path, programme, counts));
            }
        }
        return sections.entrySet().stream()
                .map(e -> new Shell.Section(e.getKey(), e.getValue()))
                .toList();
    }

    private record Line(String section, String id, String path, boolean ofProgramme, Set<Role> roles) {

        Shell.Item item(String asked, @Nullable String programme, ToIntFunction<String> counts) {
            String href = ofProgramme ? "/programmes/" + programme + path : path;
            boolean current = path.isEmpty() ? asked.equals(href) : asked.equals(href) || asked.startsWith(href + "/");
            return new Shell.Item(id, href, current, counts.applyAsInt(id));
        }
    }
}
