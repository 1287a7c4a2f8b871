package org.cairn.workflow;

import java.util.Map;

/** How far the phases of a running roadmap are. */
public interface PhaseProgress {

    /** Phase number → share of its activities that are done, 0 to 1; empty when nothing runs. */
    Map<Integer, Double> doneShare(String programme);
}
