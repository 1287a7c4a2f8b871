package org.cairn.planning;

/** A plan is in force; announced in the transaction that published it. */
public record PlanPublished(String programme) {}
