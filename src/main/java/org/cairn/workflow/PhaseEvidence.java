package org.cairn.workflow;

import java.util.List;
import org.cairn.gate.GateSnapshot.EvidenceMark;

/** The files that prove the work of a phase. */
public interface PhaseEvidence {

    List<EvidenceMark> of(String programme, int phase);

    /** The content of a file by its hash; throws {@link java.util.NoSuchElementException} when no such file was kept. */
    byte[] content(String sha256);
}
