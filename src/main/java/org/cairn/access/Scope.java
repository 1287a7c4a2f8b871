package org.cairn.access;

import java.util.Locale;

/** What a token may be used for; a role of its owner is needed as well. */
public enum Scope {
    /** See what its owner may see. */
    READ,
    /** Work on tasks, import, make reports. */
    WORK,
    /** Vote and decide on gates and business cases. */
    DECIDE,
    /** Add and change users. */
    ADMIN,
    /** Read the owner's due dates at a secret address, and nothing else. */
    CALENDAR;

    /** How the API spells it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The authority that a token of this scope gives. */
    public String authority() {
        return "SCOPE_" + code();
    }
}
