package org.cairn.workflow;

import javax.sql.DataSource;

/** The tables that the process engine keeps its runs in. */
public interface EngineSchema {

    /** Makes them where they are missing, and brings older ones up to date. */
    void create(DataSource database);
}
