package org.cairn.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people have to do. Every change is refused with {@link TaskRefused} when the conventions forbid it; nothing is
 * changed then.
 */
public interface Tasklist {

    /** A page of what the filter lists; a handful of statements whatever its size. */
    List<WorkItem> list(Filter filter);

    /** How many the filter lists, whatever its page. */
    long count(Filter filter);

    /** Open tasks of some of the playbook's activities, oldest first. */
    List<WorkItem> listOf(String programme, Set<String> activities, int limit);

    Optional<WorkItem> find(String id);

    /** The task; throws {@link java.util.NoSuchElementException} naming it when absent. */
    WorkItem get(String id);

    /** Takes it; atomic: the second is refused with the holder's name. */
    WorkItem claim(String id, String user);

    WorkItem unclaim(String id, String user);

    /** Hands it to somebody; the delegator stays its owner, and resolving returns it. */
    WorkItem delegate(String id, String user, String to);

    WorkItem resolve(String id, String user);

    WorkItem reassign(String id, String user, String to);

    WorkItem tick(String id, String user, int checklistItem, boolean done);

    WorkItem comment(String id, String user, String text);

    /** Adds a file; its name's ending, its content and its size must be those of what is allowed, see {@link EvidenceRules}. */
    WorkItem attach(String id, String user, String name, String mediaType, byte[] content);

    /** The file behind a piece of evidence; throws {@link java.util.NoSuchElementException} when the task has no such. */
    EvidenceFile download(String id, String evidence);

    /** Keeps what was typed. */
    WorkItem saveDraft(String id, String user, Map<String, String> fields);

    /** Completes it; mandatory items and evidence stop it, and the refusal says which. The same key again changes nothing. */
    WorkItem complete(String id, String user, Map<String, String> fields, String idempotencyKey);

    /** A stored file, whose content still has the hash that it was stored under. */
    record EvidenceFile(String name, String mediaType, String sha256, byte[] content) {}

    /**
     * What to list. A deputy's own tasks include those of the people deputised for.
     *
     * @param programme null for all
     * @param activities ids of the playbook's activities; empty for whatever there is
     * @param user whose view it is
     * @param roles ids of the roles that the user has
     */
    record Filter(
            @Nullable String programme,
            Set<String> activities,
            View view,
            String user,
            Set<String> roles,
            LocalDate today,
            int offset,
            int limit) {

        public Filter {
            activities = Set.copyOf(activities);
        }

        /** Whatever activity. */
        public Filter(
                @Nullable String programme,
                View view,
                String user,
                Set<String> roles,
                LocalDate today,
                int offset,
                int limit) {
            this(programme, Set.of(), view, user, roles, today, offset, limit);
        }
    }

    /** The usual queues. */
    enum View {
        MINE,
        MY_GROUPS,
        UNASSIGNED,
        DELEGATED_BY_ME,
        OVERDUE,
        DONE,
        ALL
    }
}
