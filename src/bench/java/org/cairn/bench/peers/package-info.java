/** The solvers that a user could pick instead, measured on the same instances in the same process. */
@NullMarked
package org.cairn.bench.peers;

import org.jspecify.annotations.NullMarked;
