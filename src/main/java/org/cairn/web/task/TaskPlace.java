package org.cairn.web.task;

import org.cairn.workflow.Tasklist.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where somebody is in the tasklist; all of it stands in the address.
 *
 * @param view the queue, {@code MINE} unless told
 * @param phase only tasks of this phase; null for all
 * @param page of the queue, from 0
 * @param tab of the task, {@code form} unless told
 */
record TaskPlace(
        String programme,
        @Nullable View view,
        @Nullable Integer phase,
        @Nullable Integer page,
        @Nullable String tab) {

    public View queue() {
        return view == null ? View.MINE : view;
    }

    public int number() {
        return page == null ? 0 : Math.min(Math.max(0, page), 100_000);
    }

    TaskPlace at(View queue, String part) {
        return new TaskPlace(programme, queue, phase, page, part);
    }

    /** Another queue from its beginning. */
    public TaskPlace in(View queue) {
        return new TaskPlace(programme, queue, phase, null, null);
    }

    /** Another page of the queue. */
    public TaskPlace on(int number) {
        return new TaskPlace(programme, view, phase, number, null);
    }

    public TaskPlace at(String part) {
        return new TaskPlace(programme, view, phase, page, part);
    }

    /** The address of a task in this queue, or of the queue alone. */
    public String address(@Nullable String task) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/programmes/{programme}/tasks").queryParam("view", queue());
        if (phase != null) {
            address.queryParam("phase", phase);
        }
        if (number() > 0) {
            address.queryParam("page", number());
        }
        if (task != null) {
            address.queryParam("task", task).queryParam("tab", tab == null ? "form" : tab);
        }
        return address.build(programme).toString();
    }
}
