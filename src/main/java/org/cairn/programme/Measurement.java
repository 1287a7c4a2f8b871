package org.cairn.programme;

import java.time.LocalDate;

/**
 * A named fact about the programme that no other record holds, such as reserved capacity in use or the number of platforms.
 *
 * @param key kebab-case name that rules refer to (such as {@code platform-utilisation}); one that does not speak of
 *     the whole programme names its subject behind a colon (such as {@code transfer-plan:I12})
 */
public record Measurement(String key, LocalDate date, double value, String source, String recordedBy) {}
