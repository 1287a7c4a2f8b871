package org.cairn.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairn.Cairn;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Every process, along every path that is drawn, with the real engine on a real database. */
@SpringBootTest(
        classes = {Cairn.class, ObservedEngine.class},
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:processes;DB_CLOSE_DELAY=-1",
            "cairn.workflow.run-jobs=false",
            "cairn.playbooks=shared-services"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessesTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ProcessCoverage coverage;

    @AfterAll
    void every_flow_node_and_every_sequence_flow_was_walked() {
        assertThat(coverage.missing(engine)).isEmpty();
    }

    @Nested
    class A_whole_programme extends WholeProgramme {}

    @Nested
    class A_playbook_of_another_kind extends OtherPlaybook {}

    @Nested
    class A_changed_playbook extends PlaybookChanges {}

    @Nested
    class A_roadmap extends RoadmapPaths {}

    @Nested
    class A_gate_that_does_not_let_pass extends GateReplanPaths {}

    @Nested
    class A_delivery extends DeliveryPaths {}

    @Nested
    class A_mitigation extends MitigationPaths {}

    @Nested
    class An_incident extends IncidentPaths {}

    @Nested
    class A_due_date extends DueDatePaths {}

    @Nested
    class A_tasklist extends TasklistPaths {}

    @Nested
    class A_business_case extends BusinessCasePaths {}
}
