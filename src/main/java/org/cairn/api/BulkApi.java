package org.cairn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.problem.Catalogue;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.problem.Refused;
import org.cairn.workflow.BulkTasks;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same act on many tasks. Each is a transaction of its own, so an {@code Idempotency-Key} is not kept for the whole: it
 * makes each completion happen once.
 */
@RestController
@Tag(name = "Tasks")
class BulkApi {

    static final String PATH = "/api/v1/tasks/bulk";

    private final Tasklist tasklist;
    private final BulkTasks bulk;

    BulkApi(Tasklist tasklist, BulkTasks bulk) {
        this.tasklist = tasklist;
        this.bulk = bulk;
    }

    @PostMapping(PATH)
    @Operation(operationId = "actOnTasks", summary = "The same act on many tasks; each is answered for itself")
    Answers act(
            @RequestBody @Valid Acts acts,
            @RequestHeader(name = AnswerOnce.KEY, required = false) @Nullable String key,
            Principal who) {
        String once = key == null ? UUID.randomUUID().toString() : key;
        return new Answers(bulk.act(acts.tasks(), one(acts, who.getName(), once)).stream()
                .map(Answer::of)
                .toList());
    }

    private Function<String, WorkItem> one(Acts acts, String user, String key) {
        return switch (acts.act()) {
            case CLAIM -> task -> tasklist.claim(task, user);
            case UNCLAIM -> task -> tasklist.unclaim(task, user);
            case COMPLETE ->
                task -> tasklist.complete(task, user, tasklist.get(task).draft(), key);
            case DELEGATE -> {
                String to = acts.to();
                if (to == null || to.isBlank()) {
                    throw new Refused(Problem.of(
                            ProblemKind.INVALID, List.of(new Problem.Detail("to", "problem.field.unreadable"))));
                }
                yield task -> tasklist.delegate(task, user, to);
            }
        };
    }

    /** What may be done with many. */
    enum Act {
        CLAIM,
        UNCLAIM,
        DELEGATE,
        COMPLETE
    }

    /**
     * An act on many tasks.
     *
     * @param to who gets them when they are delegated
     */
    record Acts(
            @NotNull Act act,
            @NotEmpty @Size(max = BulkTasks.MOST) List<String> tasks,
            @Nullable String to) {}

    /** An answer for each task, in the order asked for. */
    record Answers(List<Answer> answers) {}

    /**
     * What became of one task.
     *
     * @param code of the problem; null when it was done
     * @param holder who holds it, when that is the problem
     */
    record Answer(
            String task,
            int status,
            @Nullable String code,
            @Nullable String holder) {

        static Answer of(BulkTasks.Answer answer) {
            if (answer instanceof BulkTasks.Answer.Done) {
                return new Answer(answer.id(), 200, null, null);
            }
            Problem problem = answer instanceof BulkTasks.Answer.Refused refused
                    ? Catalogue.find(refused.why()).orElseThrow()
                    : Problem.of(ProblemKind.NOT_FOUND);
            return new Answer(
                    answer.id(),
                    problem.kind().status(),
                    problem.kind().code(),
                    problem.subject().isEmpty() ? null : problem.subject());
        }
    }
}
