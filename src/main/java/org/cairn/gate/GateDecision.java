package org.cairn.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a gate decides. */
public sealed interface GateDecision {

    /** On to the next phase. */
    record Go() implements GateDecision {}

    /** On, with conditions that the next gate checks. */
    record ConditionalGo(List<Condition> conditions) implements GateDecision {
        public ConditionalGo {
            conditions = List.copyOf(conditions);
            if (conditions.isEmpty()) {
                throw new IllegalArgumentException("a conditional go needs at least one condition with owner and date");
            }
        }
    }

    /** Not yet: looked at again on a day. */
    record Hold(LocalDate reviewOn) implements GateDecision {}

    /** Chosen workstreams are done again; what was done is kept. */
    record Recycle(List<String> workstreams) implements GateDecision {
        public Recycle {
            workstreams = List.copyOf(workstreams);
            if (workstreams.isEmpty()) {
                throw new IllegalArgumentException("a recycle names at least one workstream");
            }
        }
    }

    /** The programme ends here. */
    record Kill(String reason) implements GateDecision {}

    /** The decision of this kind from what a form holds; empty when something that the kind needs is missing. */
    static Optional<GateDecision> of(
            Code code,
            List<Condition> conditions,
            @Nullable LocalDate reviewOn,
            List<String> workstreams,
            String comment) {
        return switch (code) {
            case GO -> Optional.of(new Go());
            case CONDITIONAL_GO -> conditions.isEmpty() ? Optional.empty() : Optional.of(new ConditionalGo(conditions));
            case HOLD -> Optional.ofNullable(reviewOn).map(Hold::new);
            case RECYCLE -> workstreams.isEmpty() ? Optional.empty() : Optional.of(new Recycle(workstreams));
            case KILL -> Optional.of(new Kill(comment));
        };
    }

    /** The code that travels as a process variable. */
    default Code code() {
        if (this instanceof Go) {
            return Code.GO;
        } else if (this instanceof ConditionalGo) {
            return Code.CONDITIONAL_GO;
        } else if (this instanceof Hold) {
            return Code.HOLD;
        } else if (this instanceof Recycle) {
            return Code.RECYCLE;
        }
        return Code.KILL;
    }

    /** The kinds of decision, mildest first. */
    enum Code {
        GO,
        CONDITIONAL_GO,
        HOLD,
        RECYCLE,
        KILL
    }

    /** Something that must be done after a conditional go; becomes a task. */
    record Condition(String text, String owner, LocalDate due) {}
}
