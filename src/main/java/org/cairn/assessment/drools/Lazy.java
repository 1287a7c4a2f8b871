package org.cairn.assessment.drools;

import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something costly that is made when it is needed first, and once. */
final class Lazy<T> {

    private final Supplier<T> made;
    private volatile @Nullable T value;

    Lazy(Supplier<T> made) {
        this.made = made;
    }

    /** Begins to make it on a thread of its own while other work goes on. What fails there fails again for whoever asks for it. */
    void begin() {
        Thread maker = new Thread(new FutureTask<>(this::get), "lazy");
        maker.setDaemon(true);
        maker.start();
    }

    T get() {
        T found = value;
        if (found == null) {
            synchronized (this) {
                found = value;
                if (found == null) {
                    found = made.get();
                    value = found;
                }
            }
        }
        return found;
    }
}
