/**
 * Project scheduling as Timefold's own example of it models it: each job waits for its predecessors and then for a delay
 * that the solver chooses; its dates are shadow variables, capacity is a hard constraint by resource and slot.
 */
package org.cairn.bench.peers.timefold;
