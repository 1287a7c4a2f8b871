package org.cairn.programme;

/**
 * The successor may not start (FS, SS) or finish (FF, SF) before the predecessor's finish (FS, FF) or start (SS, SF) plus a lag.
 *
 * @param predecessor key of an initiative of the same programme
 * @param successor key of another one
 * @param lagDays working days between the two; may be negative (a lead)
 */
public record Dependency(String predecessor, String successor, LinkType type, int lagDays) {

    public Dependency {
        if (predecessor.equals(successor)) {
            throw new IllegalArgumentException("initiative " + predecessor + " cannot depend on itself");
        }
    }
}
