package org.cairn.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.playbook.Playbooks;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.ApplicationRunner;
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

    /** Everybody whom the paths name; who is not here may nothing. */
    @Bean
    ApplicationRunner cast(People people, Playbooks playbooks) {
        Set<String> all = new HashSet<>();
        playbooks.list().forEach(p -> all.addAll(p.roles().keySet()));
        Map<String, Role> names = Map.ofEntries(
                Map.entry("tmo", Role.TMO),
                Map.entry("team", Role.TEAM),
                Map.entry("anna", Role.TEAM),
                Map.entry("ben", Role.TEAM),
                Map.entry("olga", Role.INITIATIVE_OWNER),
                Map.entry("owner", Role.INITIATIVE_OWNER),
                Map.entry("dora", Role.TMO),
                Map.entry("eva", Role.EXECUTIVE),
                Map.entry("tom", Role.TEAM),
                Map.entry("carl", Role.EXECUTIVE),
                Map.entry("fin", Role.FINANCE),
                Map.entry("executive", Role.EXECUTIVE),
                Map.entry("finance", Role.FINANCE));
        return arguments -> names.forEach((name, role) -> people.add(
                new People.Person(name, name, name + "@x.example", Set.of(role), all, true), "a long password"));
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
