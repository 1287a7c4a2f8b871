package org.cairn.assessment;

/**
 * What the playbook offers against something found; becomes a task when somebody accepts it.
 *
 * @param id id of the playbook's mitigation, such as {@code X1.2}
 * @param finding {@link Finding#key()} of what raised it
 * @param severity of that finding, 0 to 100
 * @param confidence of that finding, 0 to 1
 */
public record Mitigation(String id, String finding, int severity, double confidence) {

    /** Severity as far as it is founded, 0 to 100: what to begin with. */
    public double urgency() {
        return severity * confidence;
    }
}
