package org.cairn.bench.peers;

import java.util.Optional;
import org.cairn.schedule.Network;
import org.cairn.schedule.Schedule;

/** A solver to compare with. Networks have finish-to-start links and constant capacities only. */
public interface Peer {

    /** The best plan within the time; empty where none was found. */
    Optional<Schedule> solve(Network net, int seconds);
}
