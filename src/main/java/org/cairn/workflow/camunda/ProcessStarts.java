package org.cairn.workflow.camunda;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.stereotype.Component;

/**
 * What a process was told when it began: programme, phase, initiative, text. It never changes, so what was read once is
 * remembered for the {@value #MOST} processes that were asked for last.
 */
@Component
class ProcessStarts {

    private static final int MOST = 20_000;
    private static final String[] TOLD = {"programme", "phase", "initiative", "text"};

    private final HistoryService history;
    private final Map<String, Map<String, Object>> remembered = Collections.synchronizedMap(new LastUsed());

    ProcessStarts(EngineWiring.Models models) {
        this.history = models.engine().getHistoryService();
    }

    /** By process instance; one statement for all that are not remembered. */
    Map<String, Map<String, Object>> of(Collection<String> instances) {
        Map<String, Map<String, Object>> told = new HashMap<>();
        for (String instance : instances) {
            Map<String, Object> known = remembered.get(instance);
            if (known != null) {
                told.put(instance, known);
            }
        }
        List<String> unknown =
                instances.stream().filter(i -> !told.containsKey(i)).toList();
        if (!unknown.isEmpty()) {
            Map<String, Map<String, Object>> read = read(unknown);
            told.putAll(read);
            remembered.putAll(read);
        }
        return told;
    }

    private Map<String, Map<String, Object>> read(List<String> instances) {
        Map<String, Map<String, Object>> told = new HashMap<>();
        for (HistoricVariableInstance variable : history.createHistoricVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableNameIn(TOLD)
                .list()) {
            if (variable.getValue() != null) {
                told.computeIfAbsent(variable.getProcessInstanceId(), i -> new HashMap<>())
                        .put(variable.getName(), variable.getValue());
            }
        }
        return told;
    }

    /** Forgets what was not asked for longest. */
    private static final class LastUsed extends LinkedHashMap<String, Map<String, Object>> {

        private static final long serialVersionUID = 1L;

        LastUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Object>> eldest) {
            return size() > MOST;
        }
    }
}
