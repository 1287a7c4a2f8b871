package org.cairn.web.roadmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.workflow.RoadmapRuns;

/**
 * A process to be drawn: ids for the drawing, names for the text beside it.
 *
 * @param active ids, separated by a space
 */
record ProcessDrawing(
        String processId,
        String active,
        String done,
        String failed,
        List<String> activeNames,
        List<String> doneNames,
        List<String> failedNames) {

    private static final Pattern NODE = Pattern.compile("<[\\w:]+\\b[^>]*\\bid=\"([^\"]+)\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");

    static ProcessDrawing of(RoadmapRuns.ProcessView view) {
        Map<String, String> names = names(view.model());
        return new ProcessDrawing(
                view.processId(),
                String.join(" ", view.active()),
                String.join(" ", view.done()),
                String.join(" ", view.failed()),
                named(view.active(), names),
                named(view.done(), names),
                named(view.failed(), names));
    }

    private static List<String> named(List<String> ids, Map<String, String> names) {
        return ids.stream()
                .filter(names::containsKey)
                .map(id -> names.getOrDefault(id, id))
                .toList();
    }

    private static Map<String, String> names(String model) {
        Map<String, String> names = new HashMap<>();
        Matcher node = NODE.matcher(model);
        while (node.find()) {
            Matcher name = NAME.matcher(node.group());
            if (name.find() && !name.group(1).isBlank()) {
                names.put(
                        node.group(1),
                        name.group(1)
                                .replace("&#10;", " ")
                                .replace("&quot;", "\"")
                                .replace("&apos;", "'")
                                .replace("&lt;", "<")
                                .replace("&gt;", ">")
                                .replace("&amp;", "&"));
            }
        }
        return names;
    }
}
