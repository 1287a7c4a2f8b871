package org.cairn.planning;

import org.cairn.programme.Programme;

/** What earlier decisions teach about a programme's risks; whoever keeps them implements it. */
public interface RiskHistory {

    /** The profile that experience gives; {@link RiskProfile#durationsAlone()} while there is too little of it. */
    RiskProfile of(Programme programme);
}
