/** The process engine behind the ports of {@code workflow}: the only package that names it. */
@NullMarked
package org.cairn.workflow.camunda;

import org.jspecify.annotations.NullMarked;
