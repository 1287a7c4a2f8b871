package org.cairn.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The product's engine, watched: what was walked is noted, and time passes when a test says so. */
@TestConfiguration
class ObservedEngine {

    private static final ProcessCoverage COVERAGE = new ProcessCoverage();

    @Bean
    static BeanPostProcessor listenToWhatIsWalked() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringProcessEngineConfiguration configuration) {
                    configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(COVERAGE)));
                }
                return bean;
            }
        };
    }

    @Bean
    ProcessCoverage processCoverage() {
        return COVERAGE;
    }

    @Bean
    @Primary
    SimulatedClock simulatedClock() {
        return new SimulatedClock();
    }

    @Bean
    IncidentPaths.FailingPack failingPack() {
        return new IncidentPaths.FailingPack();
    }

    @Bean
    EngineRoom engineRoom(ProcessEngine engine) {
        return new EngineRoom(engine);
    }
}
