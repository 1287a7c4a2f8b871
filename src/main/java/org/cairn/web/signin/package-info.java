/** The door. */
@NullMarked
package org.cairn.web.signin;

import org.jspecify.annotations.NullMarked;
