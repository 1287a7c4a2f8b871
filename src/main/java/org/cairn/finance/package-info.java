/**
 * Money over time: present value, rates of return, payback, earned value.
 *
 * <p>Pure functions over plain figures, needs the JDK alone. Flows fall at the end of each period, the first one now. What
 * does not exist (a rate of return without a change of sign) is said, never guessed.
 */
@NullMarked
package org.cairn.finance;

import org.jspecify.annotations.NullMarked;
