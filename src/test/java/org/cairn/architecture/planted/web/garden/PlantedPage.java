package org.cairn.architecture.planted.web.garden;

import org.cairn.architecture.planted.web.orchard.PlantedTree;

/** Names another feature's type, which a page must not. */
public final class PlantedPage {

    private final PlantedTree tree = new PlantedTree();

    @Override
    public String toString() {
        return tree.toString();
    }
}
