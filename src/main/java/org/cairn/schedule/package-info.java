/**
 * Resource-constrained project scheduling: <em>PS | prec | C<sub>max</sub></em> with generalised minimum time lags,
 * capacity profiles over time, release dates, deadlines and pins.
 *
 * <p>A {@link org.cairn.schedule.Network} is compiled once to flat int arrays: activities, links as start-to-start
 * weights in compressed sparse rows, demands likewise, capacities as steps over integer slots. All algorithms run on
 * these arrays. {@link org.cairn.schedule.CriticalPath} relaxes the resources, {@link org.cairn.schedule.LowerBound}
 * proves what no plan can beat, {@link org.cairn.schedule.Optimiser} searches (serial generation, forward–backward
 * improvement, a population search and large-neighbourhood search), {@link org.cairn.schedule.ScheduleChecker} judges a
 * plan without sharing a line with them, and {@link org.cairn.schedule.Reasons} says why an activity waits.
 *
 * <p>Pure Java: no framework, no clock of its own beyond the search limit, no randomness without a seed.
 */
@NullMarked
package org.cairn.schedule;

import org.jspecify.annotations.NullMarked;
