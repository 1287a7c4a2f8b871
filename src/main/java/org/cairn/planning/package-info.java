/**
 * From programme to plan: the only place where work becomes an activity of a network.
 *
 * <p>Publishes {@link org.cairn.planning.PlanProgramme}, the {@link org.cairn.planning.Plan} it answers with (dates, float,
 * reasons for each wait, load of teams) and its {@link org.cairn.planning.Forecast}. One slot of the scheduler is one
 * working day of the programme's calendar. It never changes a programme: a plan is a value until somebody publishes it.
 */
@NullMarked
package org.cairn.planning;

import org.jspecify.annotations.NullMarked;
