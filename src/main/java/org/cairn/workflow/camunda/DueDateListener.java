package org.cairn.workflow.camunda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/**
 * Gives each task whose drawing says how many working days it takes at most its day, counted from its begin. A day that the
 * drawing itself gives stands.
 */
final class DueDateListener extends AbstractBpmnParseListener {

    private static final String ENGINE = "http://camunda.org/schema/1.0/bpmn";

    private final Clock clock;

    DueDateListener(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element drawn, ScopeImpl scope, ActivityImpl activity) {
        int days = days(drawn);
        if (days > 0 && activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
            task.getTaskDefinition().addTaskListener(TaskListener.EVENTNAME_CREATE, created -> {
                if (created.getDueDate() == null) {
                    created.setDueDate(after(days));
                }
            });
        }
    }

    private static int days(Element drawn) {
        Element said = drawn.element("extensionElements");
        Element properties = said == null ? null : said.elementNS(new Namespace(ENGINE), "properties");
        return properties == null
                ? 0
                : properties.elements().stream()
                        .filter(p -> "pessimistic".equals(p.attribute("name")))
                        .mapToInt(p -> Integer.parseInt(p.attribute("value")))
                        .findFirst()
                        .orElse(0);
    }

    /** Weekends are no working days; holidays differ by team, and a task may have many. */
    private Date after(int workingDays) {
        LocalDate day = LocalDate.now(clock);
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek().getValue() <= 5) {
                left--;
            }
        }
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
