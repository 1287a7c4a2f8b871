package org.cairn.schedule;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cairn.exchange.PsplibFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The inner loops: one pass forwards, one backwards, and the sorts between them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PassBenchmark {

    @Param({"j60/j601_1.sm", "j120/j12012_5.sm", "rg300/RG300_205.rcp"})
    String instance = "";

    private Network net;
    private Decoder decoder;
    private Sequences sequences;
    private int[] order;
    private int[] backwards;
    private int[] starts;
    private int[] late;
    private int makespan;

    @Setup
    public void plan() {
        String folder = Optional.ofNullable(System.getenv("CAIRN_BENCH")).orElse("../shared/bench");
        net = PsplibFile.read(Path.of(folder, "psplib", instance));
        decoder = new Decoder(net);
        sequences = new Sequences(net);
        order = net.topological.clone();
        backwards = new int[net.n];
        starts = new int[net.n];
        late = new int[net.n];
        makespan = decoder.forward(order, net.release, starts);
        sequences.byStart(starts, order);
        sequences.byFinishDescending(starts, backwards);
    }

    @Benchmark
    public int forward() {
        return decoder.forward(order, net.release, starts);
    }

    @Benchmark
    public boolean backward() {
        System.arraycopy(starts, 0, late, 0, net.n);
        return decoder.backward(backwards, net.deadline, makespan, late);
    }

    @Benchmark
    public int[] sort() {
        sequences.byStart(starts, order);
        return order;
    }
}
