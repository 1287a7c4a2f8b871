package org.cairn.assessment;

import java.math.BigDecimal;

/**
 * Who has to approve money.
 *
 * @param role id of the role whose member approves
 * @param name what the level is called
 * @param from the level is needed for this amount and above, in whole units of currency
 * @param tolerance share by which an approved budget may change without being approved again, 0 to 1
 */
public record ApprovalLevel(String role, String name, BigDecimal from, BigDecimal tolerance) {}
