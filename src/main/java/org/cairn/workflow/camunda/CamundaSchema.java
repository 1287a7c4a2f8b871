package org.cairn.workflow.camunda;

import javax.sql.DataSource;
import org.cairn.workflow.EngineSchema;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/** An engine that starts without jobs and models, makes its tables and ends. */
@Component
class CamundaSchema implements EngineSchema {

    @Override
    public void create(DataSource database) {
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName("schema");
        engine.setDataSource(database);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(false);
        engine.buildProcessEngine().close();
    }
}
