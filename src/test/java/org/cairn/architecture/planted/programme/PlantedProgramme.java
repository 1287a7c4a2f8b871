package org.cairn.architecture.planted.programme;

/** A target for an arrow that does not exist. */
public record PlantedProgramme(String name) {}
