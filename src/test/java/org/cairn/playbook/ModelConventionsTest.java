package org.cairn.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cairn.playbook.ProcessDrawingFile.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Every process reads like the others: speaking ids, labels that say something, explicit gateways, a whole drawing. */
class ModelConventionsTest {

    private static final String ENGINE = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern SPEAKING = Pattern.compile("[A-Z][A-Za-z]+_[A-Z][A-Za-z0-9]+");

    static List<ProcessDrawingFile> drawings() throws IOException {
        return ProcessDrawingFile.all();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void a_process_is_named_like_its_file_can_run_and_says_how_long_its_history_is_kept(ProcessDrawingFile drawing) {
        assertThat(drawing.processes()).hasSize(1).allSatisfy(process -> {
            assertThat(process.getAttribute("id") + ".bpmn").isEqualTo(drawing.name());
            assertThat(process.getAttribute("name")).isNotBlank();
            assertThat(process.getAttribute("isExecutable")).isEqualTo("true");
            assertThat(process.getAttributeNS(ENGINE, "historyTimeToLive")).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void ids_speak(ProcessDrawingFile drawing) {
        assertThat(mute(drawing)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void labels_say_what_is_done_what_has_happened_and_what_is_asked(ProcessDrawingFile drawing) {
        assertThat(unlabelled(drawing)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void paths_split_merge_and_end_only_where_it_is_drawn(ProcessDrawingFile drawing) {
        assertThat(implicit(drawing)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void the_drawing_shows_every_node_and_flow_and_no_node_covers_another(ProcessDrawingFile drawing) {
        assertThat(undrawn(drawing)).isEmpty();
    }

    @Test
    void a_careless_model_is_found_out_on_every_count() throws IOException {
        ProcessDrawingFile careless = ProcessDrawingFile.read("careless.bpmn", new InputSource(new StringReader("""
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
                  <process id="careless">
                    <startEvent id="StartEvent_Begun" name="Begun"/>
                    <userTask id="Activity_0x1y2z3"/>
                    <userTask id="Task_Stop" name="Stop"/>
                    <sequenceFlow id="Flow_One" sourceRef="StartEvent_Begun" targetRef="Activity_0x1y2z3"/>
                    <sequenceFlow id="Flow_Two" sourceRef="StartEvent_Begun" targetRef="Activity_0x1y2z3"/>
                  </process>
                </definitions>""")));

        assertThat(mute(careless)).containsExactly("Activity_0x1y2z3");
        assertThat(unlabelled(careless)).containsExactly("Activity_0x1y2z3");
        assertThat(implicit(careless))
                .containsExactlyInAnyOrder(
                        "StartEvent_Begun splits",
                        "Activity_0x1y2z3 merges",
                        "Activity_0x1y2z3 ends",
                        "Task_Stop starts",
                        "Task_Stop ends");
        assertThat(undrawn(careless))
                .containsExactlyInAnyOrder("StartEvent_Begun", "Activity_0x1y2z3", "Task_Stop", "Flow_One", "Flow_Two");
    }

    private static List<String> mute(ProcessDrawingFile drawing) {
        List<Element> named = new ArrayList<>(drawing.nodes());
        named.addAll(drawing.flows());
        return named.stream()
                .map(ModelConventionsTest::id)
                .filter(id -> !SPEAKING.matcher(id).matches())
                .toList();
    }

    private static List<String> unlabelled(ProcessDrawingFile drawing) {
        List<String> wrong = new ArrayList<>();
        for (Element node : drawing.nodes()) {
            String label = node.getAttribute("name");
            boolean splits = drawing.flowsFrom(node).size() > 1;
            boolean asks = splits
                    && (node.getLocalName().equals("exclusiveGateway")
                            || node.getLocalName().equals("inclusiveGateway"));
            if (asks) {
                if (!label.endsWith("?")) {
                    wrong.add(id(node));
                }
                drawing.flowsFrom(node).stream()
                        .filter(answer -> answer.getAttribute("name").isBlank())
                        .forEach(answer -> wrong.add(id(answer)));
            } else if (isGateway(node) ? !splits && !label.isEmpty() : label.isBlank()) {
                wrong.add(id(node));
            }
        }
        return wrong;
    }

    private static List<String> implicit(ProcessDrawingFile drawing) {
        List<String> wrong = new ArrayList<>();
        for (Element node : drawing.nodes()) {
            String kind = node.getLocalName();
            int in = drawing.flowsTo(node).size();
            int out = drawing.flowsFrom(node).size();
            boolean aside = node.getAttribute("triggeredByEvent").equals("true");
            if (!isGateway(node) && out > 1) {
                wrong.add(id(node) + " splits");
            }
            if (!isGateway(node) && in > 1) {
                wrong.add(id(node) + " merges");
            }
            if (out == 0 && !kind.equals("endEvent") && !aside) {
                wrong.add(id(node) + " ends");
            }
            if (in == 0 && !kind.equals("startEvent") && !kind.equals("boundaryEvent") && !aside) {
                wrong.add(id(node) + " starts");
            }
            if (kind.equals("exclusiveGateway") && out > 1) {
                drawing.flowsFrom(node).stream()
                        .filter(f -> id(f).equals(node.getAttribute("default"))
                                == ProcessDrawingFile.has(f, "conditionExpression"))
                        .forEach(f -> wrong.add(id(f) + " has to be the default or conditional"));
            }
        }
        return wrong;
    }

    private static List<String> undrawn(ProcessDrawingFile drawing) {
        List<String> wrong = new ArrayList<>();
        drawing.flows().stream().filter(f -> !drawing.hasEdge(f)).forEach(f -> wrong.add(id(f)));
        List<Element> nodes = drawing.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            List<Box> boxes = drawing.boxesOf(nodes.get(i));
            if (boxes.size() != 1) {
                wrong.add(id(nodes.get(i)));
            }
            for (int j = 0; j < i; j++) {
                if (sideBySide(nodes.get(i), nodes.get(j))
                        && drawing.boxesOf(nodes.get(j)).stream()
                                .anyMatch(other -> boxes.stream().anyMatch(other::overlaps))) {
                    wrong.add(id(nodes.get(i)) + " covers " + id(nodes.get(j)));
                }
            }
        }
        return wrong;
    }

    /** A boundary event sits on its task, and a subprocess holds its parts: only neighbours must not cover each other. */
    private static boolean sideBySide(Element one, Element other) {
        return one.getParentNode().isSameNode(other.getParentNode())
                && !one.getLocalName().equals("boundaryEvent")
                && !other.getLocalName().equals("boundaryEvent");
    }

    private static boolean isGateway(Element node) {
        return node.getLocalName().endsWith("Gateway");
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }
}
