package org.cairn.architecture.planted.web.orchard;

/** A feature's type that another feature names. */
public final class PlantedTree {}
