/**
 * The business case of an initiative or a programme: its dated flows, its appraisal, its versions and approvals.
 *
 * <p>Publishes the case as records. It never plans: a case takes its dates from whoever asks.
 */
@NullMarked
package org.cairn.businesscase;

import org.jspecify.annotations.NullMarked;
