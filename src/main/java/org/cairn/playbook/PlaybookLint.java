package org.cairn.playbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Looks through the drawings of a playbook before they are loaded: each end can be reached, choices are labelled, roles are
 * known, and nothing in them is code. A drawing may name the product's steps and nothing else.
 */
public final class PlaybookLint {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ENGINE = "http://camunda.org/schema/1.0/bpmn";

    /** Comparisons of one code with a word, joined by or and and. */
    private static final String COMPARISON = "\\w+ (==|!=) '[\\w-]*'|\\w+\\.contains\\('[\\w.,-]*'\\)";

    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{\\(?(" + COMPARISON + ")\\)?( (\\|\\||&&) \\(?(" + COMPARISON + ")\\)?)*}");
    private static final Pattern VALUE = Pattern.compile(
            "#\\{execution\\.processBusinessKey}|\\$\\{\\d+}|(team:)?\\$\\{\\w+}|\\$\\{keys\\.of\\(\\w+\\)}|[\\w :.,-]*");

    /** A name, an ISO 8601 time or duration, or a line of cron. */
    private static final Pattern TIME = Pattern.compile("\\$\\{\\w+}|[\\w :.,*?/-]+");

    private static final Set<String> CODE = Set.of(
            "scriptTask",
            "script",
            "connector",
            "field",
            "executionListener",
            "taskListener",
            "formField",
            "formData",
            "inputOutput");
    private static final Set<String> CODE_ATTRIBUTES =
            Set.of("class", "expression", "resource", "resultVariable", "topic", "decisionRef", "formRef");

    private final Set<String> steps;
    private final Set<String> processes;
    private final Set<String> roles;
    private final List<PlaybookProblem> problems = new ArrayList<>();

    private PlaybookLint(Set<String> steps, Set<String> processes, Set<String> roles) {
        this.steps = steps;
        this.processes = processes;
        this.roles = roles;
    }

    /**
     * What must be mended.
     *
     * @param steps names of the product's steps that drawings may use, such as {@code conveneGate}
     * @param processes ids of processes that are there beside those of the playbook
     */
    public static List<PlaybookProblem> problems(
            PlaybookFiles files, Collection<String> steps, Collection<String> processes) {
        Playbook playbook;
        try {
            playbook = files.read();
        } catch (RuntimeException unreadable) {
            return List.of(new PlaybookProblem(PlaybookFiles.CATALOGUE, "", String.valueOf(unreadable.getMessage())));
        }
        Set<String> known = new HashSet<>(processes);
        files.drawings().keySet().forEach(f -> known.add(f.replace(".bpmn", "")));
        Set<String> roles = new HashSet<>(playbook.roles().keySet());
        roles.add("gate-board");
        PlaybookLint lint = new PlaybookLint(Set.copyOf(steps), known, roles);
        files.drawings().forEach(lint::look);
        if (!known.contains(playbook.roadmapProcess())) {
            lint.found(PlaybookFiles.CATALOGUE, "", "there is no process «" + playbook.roadmapProcess() + "»");
        }
        return List.copyOf(lint.problems);
    }

    private void found(String file, String node, String reason) {
        problems.add(new PlaybookProblem(file, node, reason));
    }

    private void look(String file, byte[] drawing) {
        try {
            Element root = DrawingXml.parse(file, drawing).getDocumentElement();
            lookForCode(file, root);
            lookAtPaths(file, root);
            lookAtChoices(file, root);
            lookAtNames(file, root);
        } catch (BrokenPlaybook unreadable) {
            found(file, "", String.valueOf(unreadable.getMessage()));
        }
    }

    private void lookForCode(String file, Element root) {
        for (Element element : elements(root.getElementsByTagNameNS("*", "*"))) {
            String owner = owner(element);
            if (CODE.contains(element.getLocalName())) {
                found(file, owner, "«" + element.getLocalName() + "» is code, and a drawing holds none");
            }
            CODE_ATTRIBUTES.stream()
                    .filter(a -> element.hasAttributeNS(ENGINE, a))
                    .forEach(a -> found(file, owner, "«" + a + "» is code, and a drawing holds none"));
            String step = element.getAttributeNS(ENGINE, "delegateExpression");
            if (!step.isEmpty() && !steps.contains(step.replaceAll("[${}]", ""))) {
                found(file, owner, "there is no step «" + step + "»; there are " + String.join(", ", sorted(steps)));
            }
            if (element.getLocalName().equals("conditionExpression")
                    && (!element.getAttribute("language").isEmpty()
                            || !CONDITION
                                    .matcher(element.getTextContent().strip())
                                    .matches())) {
                found(file, owner, "a condition compares a code with a word and does nothing else");
            }
            for (String name : List.of(
                    "candidateGroups",
                    "candidateUsers",
                    "assignee",
                    "dueDate",
                    "collection",
                    "businessKey",
                    "sourceExpression",
                    "followUpDate",
                    "priority")) {
                String value = element.getAttributeNS(ENGINE, name) + element.getAttribute(name);
                if (!VALUE.matcher(value).matches()) {
                    found(file, owner, name + " «" + value + "» is more than a name");
                }
            }
            if (List.of("timeDate", "timeDuration", "timeCycle").contains(element.getLocalName())
                    && !TIME.matcher(element.getTextContent().strip()).matches()) {
                found(file, owner, "a time is a value or the name of one");
            }
        }
    }

    /** From each start every node is reached, and from each node some end. */
    private void lookAtPaths(String file, Element root) {
        Map<String, Element> nodes = new LinkedHashMap<>();
        Map<String, List<String>> after = new LinkedHashMap<>();
        Map<String, List<String>> before = new LinkedHashMap<>();
        for (Element element : elements(root.getElementsByTagNameNS(BPMN, "*"))) {
            String kind = element.getLocalName();
            if (kind.endsWith("Event")
                    || kind.endsWith("Task")
                    || kind.endsWith("Gateway")
                    || kind.equals("callActivity")
                    || kind.equals("subProcess")) {
                nodes.put(element.getAttribute("id"), element);
                if (kind.equals("boundaryEvent")) {
                    link(after, before, element.getAttribute("attachedToRef"), element.getAttribute("id"));
                }
                if (element.getParentNode() instanceof Element around
                        && around.getLocalName().equals("subProcess")) {
                    if (kind.equals("startEvent")) {
                        link(after, before, around.getAttribute("id"), element.getAttribute("id"));
                    }
                }
            }
        }
        elements(root.getElementsByTagNameNS(BPMN, "sequenceFlow"))
                .forEach(f -> link(after, before, f.getAttribute("sourceRef"), f.getAttribute("targetRef")));
        Set<String> fromStart = reached(after, nodes, "startEvent");
        Set<String> toEnd = reached(before, nodes, "endEvent");
        nodes.forEach((id, node) -> {
            if (!fromStart.contains(id)) {
                found(file, id, "no path from a start leads here");
            }
            if (!toEnd.contains(id)) {
                found(file, id, "no path leads from here to an end");
            }
        });
    }

    private static void link(
            Map<String, List<String>> after, Map<String, List<String>> before, String from, String to) {
        after.computeIfAbsent(from, f -> new ArrayList<>()).add(to);
        before.computeIfAbsent(to, t -> new ArrayList<>()).add(from);
    }

    private static Set<String> reached(Map<String, List<String>> next, Map<String, Element> nodes, String kind) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        nodes.forEach((id, node) -> {
            if (node.getLocalName().equals(kind)) {
                open.add(id);
            }
        });
        while (!open.isEmpty()) {
            String id = open.pop();
            if (reached.add(id)) {
                open.addAll(next.getOrDefault(id, List.of()));
            }
        }
        return reached;
    }

    private void lookAtChoices(String file, Element root) {
        List<Element> flows = elements(root.getElementsByTagNameNS(BPMN, "sequenceFlow"));
        for (Element gateway : elements(root.getElementsByTagNameNS(BPMN, "exclusiveGateway"))) {
            String id = gateway.getAttribute("id");
            List<Element> answers = flows.stream()
                    .filter(f -> f.getAttribute("sourceRef").equals(id))
                    .toList();
            if (answers.size() > 1) {
                if (!gateway.getAttribute("name").endsWith("?")) {
                    found(file, id, "a choice asks a question");
                }
                answers.stream()
                        .filter(f -> f.getAttribute("name").isBlank())
                        .forEach(f -> found(file, f.getAttribute("id"), "an answer to a question is labelled"));
            }
        }
    }

    private void lookAtNames(String file, Element root) {
        for (Element process : elements(root.getElementsByTagNameNS(BPMN, "process"))) {
            if (!(process.getAttribute("id") + ".bpmn").equals(file)) {
                found(file, process.getAttribute("id"), "a file is named like its process");
            }
            if (process.getAttributeNS(ENGINE, "historyTimeToLive").isEmpty()) {
                found(file, process.getAttribute("id"), "it must say how long its history is kept");
            }
        }
        for (Element task : elements(root.getElementsByTagNameNS(BPMN, "userTask"))) {
            for (String role : task.getAttributeNS(ENGINE, "candidateGroups").split(",")) {
                if (!role.isBlank() && !role.contains("${") && !roles.contains(role.strip())) {
                    found(file, task.getAttribute("id"), "there is no role «" + role.strip() + "»");
                }
            }
        }
        for (Element call : elements(root.getElementsByTagNameNS(BPMN, "callActivity"))) {
            String called = call.getAttribute("calledElement");
            if (!processes.contains(called)) {
                found(file, call.getAttribute("id"), "there is no process «" + called + "»");
            }
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private static String owner(Element element) {
        Node node = element;
        while (node instanceof Element at) {
            if (BPMN.equals(at.getNamespaceURI()) && !at.getAttribute("id").isEmpty()) {
                return at.getAttribute("id");
            }
            node = at.getParentNode();
        }
        return "";
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int k = 0; k < nodes.getLength(); k++) {
            if (nodes.item(k) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
