/**
 * Real servers, killed. The product runs in processes of its own, is driven over HTTP by many people, and dies at random;
 * afterwards the store is asked in SQL whether everything that was acknowledged is there, once.
 *
 * <p>In {@code ./mvnw verify} each scenario is small; {@code ./mvnw test -Pchaos} runs them at full size, see
 * {@code docs/reliability.md}.
 */
@org.jspecify.annotations.NullMarked
package org.cairn.chaos;
