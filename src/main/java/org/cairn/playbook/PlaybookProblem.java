package org.cairn.playbook;

/**
 * Something in a playbook that must be mended before it is loaded.
 *
 * @param node id in the drawing; empty for the whole file
 */
public record PlaybookProblem(String file, String node, String reason) {

    public String line() {
        return file + (node.isEmpty() ? "" : ": " + node) + ": " + reason;
    }
}
