package org.cairn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairn.access.People;
import org.cairn.operation.Download;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What people have to do. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks")
class TasksApi {

    private final Tasklist tasklist;
    private final People people;
    private final EntityTags tags;
    private final Clock clock;

    TasksApi(Tasklist tasklist, People people, EntityTags tags, Clock clock) {
        this.tasklist = tasklist;
        this.people = people;
        this.tags = tags;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "listTasks", summary = "The tasks of one queue, oldest first")
    ResponseEntity<Paging.Part<WorkItem>> list(
            @RequestParam(defaultValue = "MINE") Tasklist.View view,
            @RequestParam(required = false) @Nullable String programme,
            @ParameterObject @Valid Paging paging,
            Principal who) {
        Set<String> roles = people.find(who.getName()).orElseThrow().playbookRoles();
        return paging.answer(tasklist.list(new Tasklist.Filter(
                programme, view, who.getName(), roles, LocalDate.now(clock), paging.offset(), paging.reading())));
    }

    @GetMapping("/{task}")
    @Operation(operationId = "getTask", summary = "One task with its checklist, evidence, comments and draft")
    ResponseEntity<WorkItem> get(@PathVariable String task) {
        return tags.answer(tasklist.get(task));
    }

    @PostMapping("/{task}/claim")
    @Operation(operationId = "claimTask", summary = "Take it; the second is refused with the holder's name")
    ResponseEntity<WorkItem> claim(
            @PathVariable String task,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal who) {
        return change(task, ifMatch, () -> tasklist.claim(task, who.getName()));
    }

    @PostMapping("/{task}/unclaim")
    @Operation(operationId = "unclaimTask", summary = "Give it back to the queue")
    ResponseEntity<WorkItem> unclaim(
            @PathVariable String task,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal who) {
        return change(task, ifMatch, () -> tasklist.unclaim(task, who.getName()));
    }

    @PostMapping("/{task}/delegate")
    @Operation(operationId = "delegateTask", summary = "Hand it to somebody; resolving returns it")
    ResponseEntity<WorkItem> delegate(
            @PathVariable String task,
            @RequestBody @Valid Receiver receiver,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal who) {
        return change(task, ifMatch, () -> tasklist.delegate(task, who.getName(), receiver.to()));
    }

    @PostMapping("/{task}/resolve")
    @Operation(operationId = "resolveTask", summary = "Return a delegated task to its owner")
    ResponseEntity<WorkItem> resolve(
            @PathVariable String task,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal who) {
        return change(task, ifMatch, () -> tasklist.resolve(task, who.getName()));
    }

    @PostMapping("/{task}/reassign")
    @Operation(operationId = "reassignTask", summary = "Give it to somebody else for good")
    ResponseEntity<WorkItem> reassign(
            @PathVariable String task,
            @RequestBody @Valid Receiver receiver,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal who) {
        return change(task, ifMatch, () -> tasklist.reassign(task, who.getName(), receiver.to()));
    }

    @PutMapping("/{task}/checklist/{item}")
    @Operation(operationId = "tickTask", summary = "Tick a line of the checklist, or take the tick away")
    ResponseEntity<WorkItem> tick(
            @PathVariable String task,
            @PathVariable int item,
            @RequestBody @Valid Tick tick,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal who) {
        return change(task, ifMatch, () -> tasklist.tick(task, who.getName(), item, tick.done()));
    }

    @PostMapping("/{task}/comments")
    @Operation(operationId = "commentTask", summary = "Say something")
    ResponseEntity<WorkItem> comment(
            @PathVariable String task,
            @RequestBody @Valid NewComment comment,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal who) {
        return change(task, ifMatch, () -> tasklist.comment(task, who.getName(), comment.text()));
    }

    @PostMapping(path = "/{task}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "attachEvidence", summary = "Attach a file that proves the work")
    ResponseEntity<WorkItem> attach(
            @PathVariable String task,
            @RequestParam MultipartFile file,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal who)
            throws IOException {
        byte[] content = file.getBytes();
        String type = file.getContentType() == null ? "application/octet-stream" : file.getContentType();
        String name = String.valueOf(file.getOriginalFilename());
        return change(task, ifMatch, () -> tasklist.attach(task, who.getName(), name, type, content));
    }

    @GetMapping("/{task}/evidence/{evidence}")
    @Operation(operationId = "getEvidence", summary = "A file that proves the work")
    ResponseEntity<byte[]> evidence(@PathVariable String task, @PathVariable String evidence) {
        Tasklist.EvidenceFile file = tasklist.download(task, evidence);
        return Download.ofBytes(file.name())
                .answer()
                .eTag('"' + file.sha256() + '"')
                .body(file.content());
    }

    @PutMapping("/{task}/draft")
    @Operation(operationId = "saveTaskDraft", summary = "Keep what was filled in so far")
    ResponseEntity<WorkItem> draft(
            @PathVariable String task,
            @RequestBody @Valid Fields fields,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal who) {
        return change(task, ifMatch, () -> tasklist.saveDraft(task, who.getName(), fields.fields()));
    }

    @PostMapping("/{task}/complete")
    @Operation(operationId = "completeTask", summary = "Complete it; what is missing stops it and is named")
    ResponseEntity<WorkItem> complete(
            @PathVariable String task,
            @RequestBody @Valid Fields fields,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = AnswerOnce.KEY, required = false) @Nullable String key,
            Principal who) {
        String once = key == null ? UUID.randomUUID().toString() : key;
        return change(task, ifMatch, () -> tasklist.complete(task, who.getName(), fields.fields(), once));
    }

    private ResponseEntity<WorkItem> change(String task, @Nullable String ifMatch, Supplier<WorkItem> action) {
        return tags.change(ifMatch, () -> tasklist.get(task), Function.identity(), action);
    }

    /** Who gets a task. */
    record Receiver(@NotBlank String to) {}

    /** The state of a checklist's line. */
    record Tick(@NotNull Boolean done) {}

    /** What somebody says. */
    record NewComment(@NotBlank String text) {}

    /** Field → value. */
    record Fields(@NotNull Map<String, String> fields) {}
}
