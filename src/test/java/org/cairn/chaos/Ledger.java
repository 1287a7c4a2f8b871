package org.cairn.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What servers have acknowledged, kept outside of them: a line for each, on the disk before anybody goes on. */
final class Ledger implements AutoCloseable {

    private final FileChannel file;
    private final Map<String, String> completions = new ConcurrentHashMap<>();
    private final Map<String, String> decisions = new ConcurrentHashMap<>();
    private final Set<String> programmes = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> refusals = new ConcurrentSkipListMap<>();

    Ledger(Path folder) {
        try {
            file = FileChannel.open(
                    folder.resolve("acknowledged.log"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("no ledger can be kept in " + folder, e);
        }
    }

    void completed(String task, String user) {
        note("completed " + task + " " + user);
        completions.put(task, user);
    }

    void decided(String review, String code) {
        note("decided " + review + " " + code);
        decisions.put(review, code);
    }

    void started(String programme) {
        note("started " + programme);
        programmes.add(programme);
    }

    void refused(String what) {
        refusals.merge(what, 1, Integer::sum);
    }

    private void note(String line) {
        try {
            file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger cannot be written", e);
        }
    }

    int completions() {
        return completions.size();
    }

    int decisions() {
        return decisions.size();
    }

    int starts() {
        return programmes.size();
    }

    /** What was refused and why → how often, since the last call. */
    Map<String, Integer> takeRefusals() {
        Map<String, Integer> taken = new TreeMap<>(refusals);
        refusals.keySet().removeAll(taken.keySet());
        return taken;
    }

    /** A line for each acknowledgement that the store knows nothing of, or otherwise, or more than once. */
    List<String> lost(JdbcClient store) {
        List<String> lost = new ArrayList<>();
        differences("completion", completions, "select task, completed_by from task_completion", store, lost);
        differences("decision", decisions, "select review, code from gate_decision", store, lost);
        for (String programme : programmes) {
            int runs = store.sql(
                            "select count(*) from act_hi_procinst where business_key_ = ? and proc_def_key_ = 'roadmap'")
                    .param(programme)
                    .query(Integer.class)
                    .single();
            if (runs != 1) {
                lost.add("the start of " + programme + " was acknowledged; it has " + runs + " runs");
            }
        }
        return lost;
    }

    private static void differences(
            String what, Map<String, String> said, String query, JdbcClient store, List<String> lost) {
        Map<String, String> stored = new HashMap<>();
        store.sql(query)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(e -> {
                    if (stored.put(e.getKey(), e.getValue()) != null) {
                        lost.add(what + " " + e.getKey() + " is stored twice");
                    }
                });
        said.forEach((key, value) -> {
            if (!value.equals(stored.get(key))) {
                lost.add(what + " " + key + " by " + value + " was acknowledged; stored: " + stored.get(key));
            }
        });
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger cannot be closed", e);
        }
    }
}
