/**
 * The method running: a roadmap run per programme, tasks for people, gates that move it.
 *
 * <p>Publishes ports in the domain's words. {@code workflow.camunda} implements them and is the only package that names
 * the engine. A completion or decision and its own rows are one transaction.
 */
@NullMarked
package org.cairn.workflow;

import org.jspecify.annotations.NullMarked;
