package org.cairn.workflow;

import java.util.List;
import org.cairn.gate.GateSnapshot.EvidenceMark;

/** The files that prove the work of a phase. */
public interface PhaseEvidence {

    List<EvidenceMark> of(String programme, int phase);
}
