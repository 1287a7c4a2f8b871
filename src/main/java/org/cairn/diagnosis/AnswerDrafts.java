package org.cairn.diagnosis;

import java.util.Collection;
import java.util.List;

/** The store of answers that somebody has not sent yet. */
public interface AnswerDrafts {

    /** Puts these in place of that person's draft. */
    void save(String programme, String by, Collection<Answer> answers);

    /** That person's draft by item; empty without one. */
    List<Answer> list(String programme, String by);

    void remove(String programme, String by);
}
