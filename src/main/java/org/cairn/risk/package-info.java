/**
 * How sure a plan is: durations as distributions, and Monte Carlo simulation through the plan's real constraints.
 *
 * <p>Each iteration draws a duration for each activity and re-generates the plan under capacity with the priority of the
 * optimised one. The seed decides all numbers; the number of threads changes none.
 */
@NullMarked
package org.cairn.risk;

import org.jspecify.annotations.NullMarked;
