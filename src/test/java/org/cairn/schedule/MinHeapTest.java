package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The least key comes first, of equal keys the least activity, whatever was added, removed and replaced between. */
class MinHeapTest {

    private record Pair(int key, int value) {}

    @Property(tries = 100)
    void pairs_come_in_the_order_of_a_library_queue(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MinHeap heap = new MinHeap(40);
        PriorityQueue<Pair> queue =
                new PriorityQueue<>(Comparator.comparingInt(Pair::key).thenComparingInt(Pair::value));
        List<Pair> seen = new ArrayList<>();
        List<Pair> expected = new ArrayList<>();
        for (int step = 0; step < 200; step++) {
            Pair next = new Pair(random.nextInt(12), random.nextInt(50));
            if (queue.isEmpty() || (queue.size() < 40 && random.nextInt(5) < 3)) {
                heap.add(next.key(), next.value());
                queue.add(next);
            } else if (random.nextBoolean()) {
                seen.add(new Pair(heap.key(), heap.value()));
                expected.add(queue.remove());
                heap.remove();
            } else {
                seen.add(new Pair(heap.key(), heap.value()));
                expected.add(queue.remove());
                heap.replace(next.key(), next.value());
                queue.add(next);
            }
        }
        while (!queue.isEmpty()) {
            seen.add(new Pair(heap.key(), heap.value()));
            heap.remove();
            expected.add(queue.remove());
        }

        assertThat(seen).isEqualTo(expected);
        assertThat(heap.isEmpty()).isTrue();
    }
}
