/**
 * The method as data: what the office's playbook says, read from its process models and the catalogue beside them.
 *
 * <p>Publishes {@link org.cairn.playbook.Playbook} and its parts as immutable records. A phase's activities, their order,
 * role, duration, checklist and evidence are read from the BPMN that runs; dimensions, challenges, strategies, KPIs,
 * success factors, pitfalls and reference figures come from {@code playbook.yaml}. It never runs anything and knows no
 * programme.
 */
@NullMarked
package org.cairn.playbook;

import org.jspecify.annotations.NullMarked;
