package org.cairn.ruleset;

/**
 * Why rules cannot be used.
 *
 * @param sheet empty where the file is no table
 * @param place a cell, a line, or the number of an example; empty for the whole file
 */
public record RuleProblem(String file, String sheet, String place, String reason) {}
