/**
 * Resource-constrained project scheduling: which activities can really run in parallel, and when all is done.
 *
 * <p><b>Problem.</b> <em>PS | temp, prec | C<sub>max</sub></em> and more (Brucker et al. 1999): activities with integer durations, minimum lags between
 * starts and finishes, renewable resources whose capacity changes over time, releases, deadlines, pins. Maximum lags and
 * interruptions are outside.
 *
 * <p><b>Notation.</b> {@code i, j} activities; {@code d} durations; a link is a weight in {@code start(j) ≥ start(i) + weight};
 * time is integer slots from 0, an activity fills {@code [start, start + d)}.
 *
 * <p><b>Algorithms, in the order in which they are needed.</b>
 * <ol>
 *   <li>{@link org.cairn.schedule.Network} compiles and refuses what no plan can satisfy, naming the activities.
 *   <li>{@link org.cairn.schedule.CriticalPath} relaxes the resources; {@link org.cairn.schedule.LowerBound} proves what no plan can beat
 *       (capacity with heads and tails; energetic reasoning, Baptiste, Le Pape, Nuijten 1999).
 *   <li>{@code Profile} holds free units, packed; {@code Decoder} is the serial generation scheme on it (Kolisch 1996), forwards and
 *       backwards, {@code ParallelScheme} the parallel one.
 *   <li>{@code Generator} improves a plan by passes over it: forward–backward improvement (Li and Willis 1992) for objectives
 *       in which earlier is never worse, {@code Shifting} of single activities for the others.
 *   <li>{@code Evolution} crosses plans (Valls, Ballestín, Quintanilla 2008), {@code Windows} re-sequences parts of the best; an
 *       {@code Island} does both by turns, and {@code Enumeration} tries all that is left of small networks (Demeulemeester and Herroelen
 *       1997); {@link org.cairn.schedule.Optimiser} runs islands until a limit, a proof or a request.
 *   <li>{@link org.cairn.schedule.Replan} repairs a plan that slipped; {@link org.cairn.schedule.Replay} re-generates one for other durations;
 *       {@link org.cairn.schedule.Reasons} says why an activity waits.
 *   <li>{@link org.cairn.schedule.ScheduleChecker} judges a plan without sharing a line with what makes plans.
 * </ol>
 *
 * <p><b>Data layout.</b> Links in compressed sparse rows by predecessor ({@code succ…}) and by successor ({@code pred…}), demands in rows
 * by activity, all in int arrays; free units in one 64-bit word a slot as far as resources fit. Loops allocate nothing.
 *
 * <p><b>To add an objective</b>, add a record to {@link org.cairn.schedule.Objective}: its cost, a proven bound, whether earlier is never
 * worse, the part of the cost that one activity has alone, and how late activities may finish without raising the rest. Then
 * add it to the properties that compare with trying every plan.
 *
 * <p>Pure Java: no framework, no clock beyond the search limit, no randomness without a seed.
 */
@NullMarked
package org.cairn.schedule;

import org.jspecify.annotations.NullMarked;
