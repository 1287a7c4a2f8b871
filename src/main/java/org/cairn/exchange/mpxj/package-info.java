/**
 * Plans of other tools: MS Project, Primavera, GanttProject and what else the MPXJ library reads.
 *
 * <p>Leaf tasks become initiatives, people and machines become teams, links keep their type and lag, the baseline's finish
 * becomes the deadline. Days are whole working days from Monday to Friday; where a plan is finer than that or says what a
 * programme cannot hold, a remark says so.
 */
@NullMarked
package org.cairn.exchange.mpxj;

import org.jspecify.annotations.NullMarked;
