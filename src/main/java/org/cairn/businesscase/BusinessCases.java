package org.cairn.businesscase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of business cases. A submitted version and every step stay as they are for ever. */
public interface BusinessCases {

    Optional<BusinessCase> find(String programme, String initiative);

    /** The case; throws {@link java.util.NoSuchElementException} naming programme and initiative when absent. */
    BusinessCase get(String programme, String initiative);

    /** The cases of a programme, by initiative. */
    List<BusinessCase> list(String programme);

    /** The case, and nobody else changes it until the transaction ends. */
    BusinessCase lock(String programme, String initiative);

    /** Adds the next version. */
    void add(String programme, String initiative, CaseContent content, String author, Instant at);

    /** Changes a version that was not submitted yet. */
    void edit(String programme, String initiative, int version, CaseContent content, String editor, Instant at);

    void append(String programme, String initiative, CaseStep step);
}
