package org.cairn.web.task;

import org.cairn.web.shell.EvidenceAnswer;
import org.cairn.workflow.Tasklist;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A file that proves the work of a task. */
@Controller
class EvidencePage {

    private final Tasklist tasklist;
    private final TaskScreen screen;

    EvidencePage(Tasklist tasklist, TaskScreen screen) {
        this.tasklist = tasklist;
        this.screen = screen;
    }

    @GetMapping("/programmes/{programme}/tasks/{task}/evidence/{evidence}")
    ResponseEntity<byte[]> fetch(
            @PathVariable String programme,
            @PathVariable String task,
            @PathVariable String evidence,
            @RequestParam(defaultValue = "false") boolean look) {
        screen.get(programme, task);
        Tasklist.EvidenceFile file = tasklist.download(task, evidence);
        return EvidenceAnswer.of(file.name(), file.mediaType(), file.content(), look);
    }
}
