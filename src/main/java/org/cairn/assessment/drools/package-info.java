/** The rule base: the only place that names the rule engine. Rules read immutable facts and record verdicts. */
@NullMarked
package org.cairn.assessment.drools;

import org.jspecify.annotations.NullMarked;
