/** What somebody keeps for themselves: tokens of their programs, and the address of their calendar. */
@NullMarked
package org.cairn.web.account;

import org.jspecify.annotations.NullMarked;
