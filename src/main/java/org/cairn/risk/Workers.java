package org.cairn.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Does numbered pieces of work on several threads, in the order of their numbers. */
final class Workers {

    private Workers() {}

    /**
     * Runs until all is done, somebody says stop, or a piece fails; that failure is thrown when all threads have ended.
     *
     * @param goOn asked before each piece is taken; a piece that was taken is done
     * @param worker gives each thread its own way to do a piece
     * @return how many pieces were done: those with the lowest numbers
     */
    static int run(int threads, int pieces, BooleanSupplier goOn, Supplier<IntConsumer> worker) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<RuntimeException> failed = new AtomicReference<>();
        Runnable loop = () -> {
            try {
                IntConsumer work = worker.get();
                while (failed.get() == null && goOn.getAsBoolean()) {
                    int piece = next.getAndIncrement();
                    if (piece >= pieces) {
                        return;
                    }
                    work.accept(piece);
                }
            } catch (RuntimeException e) {
                failed.compareAndSet(null, e);
            }
        };
        List<Thread> helpers = new ArrayList<>();
        for (int k = 1; k < Math.min(threads, pieces); k++) {
            Thread helper = new Thread(loop, "simulation-" + k);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        loop.run();
        helpers.forEach(Workers::join);
        RuntimeException cause = failed.get();
        if (cause != null) {
            throw cause;
        }
        return Math.min(next.get(), pieces);
    }

    private static void join(Thread helper) {
        try {
            helper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the simulation was interrupted", e);
        }
    }
}
