package org.cairn.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads the workstreams and activities of a phase from its drawing: there is no second list to keep in step. */
final class PhaseModel {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ENGINE = "http://camunda.org/schema/1.0/bpmn";

    private final String file;
    private final Map<String, Set<String>> before = new LinkedHashMap<>();
    private final Map<String, Element> nodes = new LinkedHashMap<>();

    private PhaseModel(String file) {
        this.file = file;
    }

    static List<Workstream> read(String file, byte[] drawing, String process) {
        return new PhaseModel(file).workstreams(DrawingXml.parse(file, drawing), process);
    }

    private List<Workstream> workstreams(Document model, String process) {
        List<Element> processes = all(model.getDocumentElement(), "process");
        if (processes.size() != 1 || !processes.get(0).getAttribute("id").equals(process)) {
            throw new IllegalStateException(file + ": must hold the process «" + process + "» and no other");
        }
        for (String kind : List.of(
                "subProcess",
                "userTask",
                "serviceTask",
                "callActivity",
                "parallelGateway",
                "exclusiveGateway",
                "startEvent",
                "endEvent")) {
            all(processes.get(0), kind).forEach(n -> nodes.put(n.getAttribute("id"), n));
        }
        for (Element flow : all(processes.get(0), "sequenceFlow")) {
            before.computeIfAbsent(flow.getAttribute("targetRef"), t -> new LinkedHashSet<>())
                    .add(flow.getAttribute("sourceRef"));
        }
        return all(processes.get(0), "subProcess").stream()
                .map(this::workstream)
                .sorted(Comparator.comparing(Workstream::id))
                .toList();
    }

    private Workstream workstream(Element subprocess) {
        String id = subprocess.getAttribute("id");
        return new Workstream(
                required(properties(subprocess), "workstream", id),
                subprocess.getAttribute("name"),
                id,
                all(subprocess, "userTask").stream()
                        .map(this::activity)
                        .sorted(Comparator.comparing(ActivityTemplate::id))
                        .toList());
    }

    private ActivityTemplate activity(Element task) {
        String id = task.getAttribute("id");
        Map<String, String> p = properties(task);
        List<String> checklist = new ArrayList<>();
        for (int k = 1; p.containsKey("checklist." + k); k++) {
            checklist.add(required(p, "checklist." + k, id));
        }
        return new ActivityTemplate(
                required(p, "activity", id),
                id,
                task.getAttribute("name"),
                required(p, "role", id),
                new Days(whole(p, "optimistic", id), whole(p, "likely", id), whole(p, "pessimistic", id)),
                required(p, "deliverable", id),
                checklist,
                required(p, "evidence", id),
                ActivityTemplate.Kind.valueOf(required(p, "kind", id)),
                p.get("kpi"),
                after(task));
    }

    /** The activities right before it: through gateways, and through whole workstreams from the end of the one to the begin of the other. */
    private List<String> after(Element task) {
        Set<String> activities = new LinkedHashSet<>();
        collect(task.getAttribute("id"), activities, new LinkedHashSet<>());
        return activities.stream().sorted().toList();
    }

    private void collect(String node, Set<String> activities, Set<String> seen) {
        if (!seen.add(node)) {
            return;
        }
        for (String source : before.getOrDefault(node, Set.of())) {
            Element element = element(source);
            switch (element.getLocalName()) {
                case "userTask" -> activities.add(required(properties(element), "activity", source));
                case "subProcess" ->
                    all(element, "endEvent").forEach(end -> collect(end.getAttribute("id"), activities, seen));
                case "startEvent" -> {
                    Node parent = element.getParentNode();
                    if (parent instanceof Element around
                            && around.getLocalName().equals("subProcess")) {
                        collect(around.getAttribute("id"), activities, seen);
                    }
                }
                default -> collect(source, activities, seen);
            }
        }
    }

    private Element element(String id) {
        Element element = nodes.get(id);
        if (element == null) {
            throw new IllegalStateException(file + ": flow from «" + id + "», which is no node of the model");
        }
        return element;
    }

    private Map<String, String> properties(Element node) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (Element extension : children(node, BPMN, "extensionElements")) {
            for (Element list : children(extension, ENGINE, "properties")) {
                for (Element property : children(list, ENGINE, "property")) {
                    properties.put(property.getAttribute("name"), property.getAttribute("value"));
                }
            }
        }
        return properties;
    }

    private String required(Map<String, String> properties, String name, String node) {
        @Nullable String value = properties.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(file + ": " + node + ": property «" + name + "» is missing");
        }
        return value;
    }

    private int whole(Map<String, String> properties, String name, String node) {
        String value = required(properties, name, node);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    file + ": " + node + ": " + name + " («" + value + "») must be whole days", e);
        }
    }

    private static List<Element> all(Element within, String name) {
        return elements(within.getElementsByTagNameNS(BPMN, name));
    }

    private static List<Element> children(Element parent, String space, String name) {
        return elements(parent.getChildNodes()).stream()
                .filter(e -> space.equals(e.getNamespaceURI()) && name.equals(e.getLocalName()))
                .toList();
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
