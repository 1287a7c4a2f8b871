/**
 * From what people say hurts to what is worth doing: the questionnaire, the diagnosis made from its answers, and the
 * take-over of a recommended strategy as an initiative.
 *
 * <p>Publishes the {@link org.cairn.diagnosis.Questionnaire} that follows from a playbook, the
 * {@link org.cairn.diagnosis.Diagnosis} with its ranked recommendations, and
 * {@link org.cairn.diagnosis.TakeOverStrategy}. Answers are added, never overwritten. What is recommended and why stands
 * in the rules; here nothing judges.
 */
@NullMarked
package org.cairn.diagnosis;

import org.jspecify.annotations.NullMarked;
