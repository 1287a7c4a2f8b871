/** Measures the scheduler on public instances and on portfolios of any size; {@link org.cairn.bench.Benchmark} runs all of it. */
@NullMarked
package org.cairn.bench;

import org.jspecify.annotations.NullMarked;
