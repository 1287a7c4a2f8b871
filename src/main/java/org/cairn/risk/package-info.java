/**
 * How sure a plan is: durations, costs and events as distributions, and Monte Carlo simulation through the plan's real
 * constraints.
 *
 * <p>A {@link org.cairn.risk.RiskModel} goes in, a {@link org.cairn.risk.SimulationResult} comes out: when the whole and each
 * activity finish, how often each was critical, what drives the finish, and how likely finish and cost are kept together. Each
 * iteration draws anew and re-generates the plan under capacity with the priority of the optimised one; what may be sent
 * back is work that hangs on a {@link org.cairn.risk.RiskEvent}. The seed decides all numbers; the number of threads changes
 * none.
 */
@NullMarked
package org.cairn.risk;

import org.jspecify.annotations.NullMarked;
