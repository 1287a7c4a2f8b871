package org.cairn.playbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A model as it is drawn: its nodes, flows and shapes, before any engine has read it. */
record ProcessDrawingFile(String name, Element root) {

    @Override
    public String toString() {
        return name;
    }

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    private static final Set<String> OTHER_NODES = Set.of("subProcess", "transaction", "callActivity", "task");

    static List<ProcessDrawingFile> all() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            List<ProcessDrawingFile> drawings = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".bpmn")).sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    drawings.add(read(file.getFileName().toString(), new InputSource(in)));
                }
            }
            return drawings;
        }
    }

    static ProcessDrawingFile read(String name, InputSource source) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new ProcessDrawingFile(
                    name, factory.newDocumentBuilder().parse(source).getDocumentElement());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException(name + " is no readable model", e);
        }
    }

    List<Element> processes() {
        return elements(root.getElementsByTagNameNS(BPMN, "process"));
    }

    List<Element> flows() {
        return elements(root.getElementsByTagNameNS(BPMN, "sequenceFlow"));
    }

    List<Element> nodes() {
        return elements(root.getElementsByTagNameNS(BPMN, "*")).stream()
                .filter(e -> isNode(e.getLocalName()))
                .toList();
    }

    List<Element> flowsFrom(Element node) {
        return flows().stream()
                .filter(f -> f.getAttribute("sourceRef").equals(node.getAttribute("id")))
                .toList();
    }

    List<Element> flowsTo(Element node) {
        return flows().stream()
                .filter(f -> f.getAttribute("targetRef").equals(node.getAttribute("id")))
                .toList();
    }

    boolean hasEdge(Element flow) {
        return elements(root.getElementsByTagNameNS(DIAGRAM, "BPMNEdge")).stream()
                .anyMatch(e -> e.getAttribute("bpmnElement").equals(flow.getAttribute("id")));
    }

    /** Where a node is drawn: none or one box, more only when the drawing is broken. */
    List<Box> boxesOf(Element node) {
        return elements(root.getElementsByTagNameNS(DIAGRAM, "BPMNShape")).stream()
                .filter(s -> s.getAttribute("bpmnElement").equals(node.getAttribute("id")))
                .map(s -> (Element) s.getElementsByTagNameNS(BOUNDS, "Bounds").item(0))
                .map(Box::of)
                .toList();
    }

    static boolean has(Element element, String child) {
        return element.getElementsByTagNameNS(BPMN, child).getLength() > 0;
    }

    private static boolean isNode(String kind) {
        return kind.endsWith("Task")
                || kind.endsWith("Gateway")
                || kind.endsWith("Event")
                || OTHER_NODES.contains(kind);
    }

    private static List<Element> elements(NodeList found) {
        List<Element> elements = new ArrayList<>();
        for (int k = 0; k < found.getLength(); k++) {
            if (found.item(k) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** A rectangle on the page. */
    record Box(double x, double y, double width, double height) {

        static Box of(Element bounds) {
            return new Box(
                    Double.parseDouble(bounds.getAttribute("x")),
                    Double.parseDouble(bounds.getAttribute("y")),
                    Double.parseDouble(bounds.getAttribute("width")),
                    Double.parseDouble(bounds.getAttribute("height")));
        }

        boolean overlaps(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }
}
