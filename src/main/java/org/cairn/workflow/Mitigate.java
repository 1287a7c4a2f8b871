package org.cairn.workflow;

import java.time.LocalDate;

/** Makes a finding somebody's task: it ends when its rule turns, and opens again when it has not. */
public interface Mitigate {

    /**
     * Accepts what the playbook offers against an open finding. Throws {@link org.cairn.assessment.FindingRefused} when the
     * finding is not open or is mitigated already, {@link TaskRefused} when the owner does not work here or the day has passed;
     * nothing is changed then.
     *
     * @param finding {@link org.cairn.assessment.Finding#key()}
     * @param mitigation id of the playbook's mitigation, such as {@code X1.2}
     * @param owner user who does it
     * @return the task
     */
    WorkItem accept(String programme, String finding, String mitigation, String owner, LocalDate due, String user);
}
