package org.cairn.assessment;

import java.util.List;

/**
 * A rule as people read it.
 *
 * @param id such as {@code X3-reuse}
 * @param name the policy as a sentence
 * @param criterion id of the playbook item that it judges
 * @param source where the policy comes from
 * @param raises ids of the mitigations that it raises
 * @param reason what it says when it judges
 * @param file it stands in
 * @param text as written
 */
public record RuleDescription(
        String id,
        String name,
        String criterion,
        String source,
        List<String> raises,
        String reason,
        String file,
        String text) {

    public RuleDescription {
        raises = List.copyOf(raises);
    }

    /** The id whose limits it judges by: rules for the clear and the unknown case share those of the one they complete. */
    public String scale() {
        for (String ending : List.of("-clear", "-unknown")) {
            if (id.endsWith(ending)) {
                return id.substring(0, id.length() - ending.length());
            }
        }
        return id;
    }
}
