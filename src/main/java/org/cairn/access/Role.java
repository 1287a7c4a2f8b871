package org.cairn.access;

/** What somebody is to the product. The playbook's roles say who does which task; these say who may do what. */
public enum Role {
    TMO,
    EXECUTIVE,
    FINANCE,
    TEAM,
    INITIATIVE_OWNER,
    AUDITOR,
    ADMIN
}
