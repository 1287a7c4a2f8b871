package org.cairn.architecture.planted.util;

import org.jgrapht.graph.DefaultEdge;

/** Lives in a room that is not in the table, and names a vendor outside its fence. */
public class PlantedRoom {

    DefaultEdge outsideTheFence = new DefaultEdge();
}
