/**
 * The demo programme: loaded through the same import as anybody's, worked through the same services as anybody's.
 *
 * <p>Only active with the profile {@code demo}.
 */
@NullMarked
package org.cairn.demo;

import org.jspecify.annotations.NullMarked;
