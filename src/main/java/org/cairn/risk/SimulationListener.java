package org.cairn.risk;

/** Hears how far a simulation is, and may stop it; called from its threads, one at a time. */
public interface SimulationListener {

    /** Nobody listens. */
    SimulationListener NONE = share -> true;

    /**
     * A part of the iterations is done.
     *
     * @param share of all, in (0, 1]
     * @return false to stop with what is done
     */
    boolean done(double share);
}
