package org.cairn.programme;

/**
 * What an initiative needs of a team while it runs.
 *
 * @param team key of a team of the programme
 * @param fte full-time equivalents, constant over the initiative's duration, ≥ 0
 */
public record Effort(String team, double fte) {}
