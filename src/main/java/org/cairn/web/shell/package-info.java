/**
 * What surrounds every page and what all pages share: navigation, languages, notices, refusals, error pages.
 *
 * <p>Features name this package and never each other.
 */
@NullMarked
package org.cairn.web.shell;

import org.jspecify.annotations.NullMarked;
