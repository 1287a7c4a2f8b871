package org.cairn.workflow.camunda;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cairn.playbook.LoadedPlaybooks;
import org.cairn.playbook.PlaybookFiles;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine on the product's own data source and transactions, without web parts and without expressions in queries. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineWiring {

    @Bean
    SpringProcessEngineConfiguration engineConfiguration(
            DataSource database,
            PlatformTransactionManager transactions,
            Map<String, JavaDelegate> delegates,
            Clock clock) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(database);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setJobExecutorActivate(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setAuthorizationEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(new DueDateListener(clock))));
        // a failing job is tried again after these pauses, then it is an incident
        engine.setFailedJobRetryTimeCycle("PT10S,PT1M,PT10M");
        // models see these names and no other part of the application: «conveneGate» is ConveneGateDelegate
        Map<Object, Object> names = new HashMap<>();
        delegates.forEach((name, delegate) -> names.put(name.replace("Delegate", ""), delegate));
        names.put("keys", new Keys());
        engine.setBeans(names);
        return engine;
    }

    /** Built here and not by the engine's factory bean, which would be made before anything can be injected. */
    @Bean(destroyMethod = "close")
    ProcessEngine processEngine(SpringProcessEngineConfiguration configuration) {
        return configuration.buildProcessEngine();
    }

    /** Deploys what the installation brings along, once per content. */
    @Bean
    Models models(ProcessEngine engine, LoadedPlaybooks playbooks, EngineSettings settings) {
        playbooks.shipped().forEach((id, files) -> deploy(engine.getRepositoryService(), id, files));
        return new Models(engine, settings);
    }

    private static void deploy(RepositoryService repository, String playbook, PlaybookFiles files) {
        var deployment = repository.createDeployment().name(playbook).enableDuplicateFiltering(true);
        files.drawings().forEach((name, drawing) -> deployment.addInputStream(name, new ByteArrayInputStream(drawing)));
        deployment.deploy();
    }

    /**
     * The engine with its models in place.
     *
     */
    record Models(ProcessEngine engine, EngineSettings settings) {

        /** Timers and asynchronous steps begin when everything else is ready. */
        @EventListener(ApplicationReadyEvent.class)
        void startJobs() {
            if (settings.runJobs()) {
                JobExecutor executor =
                        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
                // what a dead node had begun is free again after its lock, and looked for this often
                executor.setLockTimeInMillis(Math.toIntExact(settings.jobLock().toMillis()));
                executor.setWaitTimeInMillis(Math.toIntExact(settings.jobPause().toMillis()));
                executor.setMaxWait(settings.jobPause().toMillis());
                executor.start();
            }
        }
    }
}
