package org.cairn.assessment;

/**
 * What the playbook offers against something found; becomes a task when somebody accepts it.
 *
 * @param id id of the playbook's mitigation, such as {@code X1.2}
 * @param finding {@link Finding#key()} of what raised it
 * @param severity of that finding, 0 to 100
 */
public record Mitigation(String id, String finding, int severity) {}
