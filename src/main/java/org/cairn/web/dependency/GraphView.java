package org.cairn.web.dependency;

import java.util.List;

/**
 * A drawn graph: every coordinate final, in pixels.
 *
 * @param nodes left to right: what comes later stands further right
 */
record GraphView(int width, int height, List<Node> nodes, List<Edge> edges) {

    GraphView {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** A box of an initiative; {@code look} is done, critical, planned or gate. */
    record Node(String key, String name, String look, int x, int y, int width, int height) {}

    /** A link; {@code critical} when both ends are. */
    record Edge(String path, boolean critical, String title) {}
}
