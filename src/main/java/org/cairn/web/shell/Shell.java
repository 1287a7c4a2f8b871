package org.cairn.web.shell;

import java.util.List;
import java.util.Set;
import org.cairn.access.Role;
import org.cairn.programme.Programmes;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page: who is here, where, and where to go.
 *
 * @param role the first of the roles, which the page names
 * @param programme key of the programme that is looked at, if one
 * @param sections of the navigation, in order
 * @param here id of the navigation's line that is shown, empty when it is none
 * @param others the other programmes
 */
public record Shell(
        String user,
        String name,
        String role,
        Set<Role> roles,
        Theme theme,
        @Nullable String programme,
        @Nullable String programmeName,
        List<Section> sections,
        String here,
        List<Programmes.Entry> others) {

    public Shell {
        roles = Set.copyOf(roles);
        sections = List.copyOf(sections);
        others = List.copyOf(others);
    }

    /** Lines of the navigation that belong together. */
    public record Section(String id, List<Item> items) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /** A line of the navigation; {@code count} is shown beside it when above zero. */
    public record Item(String id, String href, boolean current, int count) {}

    /** At most two letters for the round picture of a person. */
    public String initials() {
        String[] words = name.strip().split("\\s+");
        String first = words[0].isEmpty() ? "" : words[0].substring(0, 1);
        return words.length < 2 ? first : first + words[words.length - 1].charAt(0);
    }

    /** Whether the person has one of these roles. */
    public boolean is(Role... any) {
        return List.of(any).stream().anyMatch(roles::contains);
    }
}
