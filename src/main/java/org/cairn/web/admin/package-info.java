/** Who may come in. */
@NullMarked
package org.cairn.web.admin;

import org.jspecify.annotations.NullMarked;
