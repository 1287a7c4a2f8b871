package org.cairn.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;

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
    Heard heard() {
        return new Heard();
    }

    /** What people would have heard of. */
    static final class Heard {

        private final List<TaskNotice> all = new ArrayList<>();

        @EventListener
        void hear(TaskNotice notice) {
            all.add(notice);
        }

        List<TaskNotice> of(String task) {
            return all.stream().filter(n -> n.task().equals(task)).toList();
        }
    }

    @Bean
    EngineRoom engineRoom(ProcessEngine engine) {
        return new EngineRoom(engine);
    }
}
