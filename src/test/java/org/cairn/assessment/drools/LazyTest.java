package org.cairn.assessment.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LazyTest {

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void nothing_is_made_before_it_is_needed() {
        new Lazy<>(made::incrementAndGet);

        assertThat(made).hasValue(0);
    }

    @Test
    void it_is_made_once_however_many_need_it_at_the_same_time() throws Exception {
        // given
        CountDownLatch together = new CountDownLatch(4);
        Lazy<Integer> lazy = new Lazy<>(made::incrementAndGet);
        Callable<Integer> asks = () -> {
            together.countDown();
            together.await();
            return lazy.get();
        };
        ExecutorService four = Executors.newFixedThreadPool(4);

        // when
        List<Future<Integer>> answers =
                four.invokeAll(Stream.generate(() -> asks).limit(4).toList());
        four.shutdown();

        // then
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(1);
        }
        assertThat(made).hasValue(1);
    }
}
