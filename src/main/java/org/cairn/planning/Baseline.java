package org.cairn.planning;

import java.time.Instant;

/**
 * A plan that was published, with what it was made for; the latest one is in force.
 *
 * @param id of the publication
 * @param number 1 for the programme's first published plan
 */
public record Baseline(long id, int number, Instant at, String by, PlanBasis basis, Plan plan) {}
