package org.cairn.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The playbook that a file follows which names none. */
public final class ShippedPlaybook {

    private static final String CATALOGUE = "/processes/playbook.yaml";

    private ShippedPlaybook() {}

    /** Its id, from the head of the shipped catalogue. */
    public static String id() {
        try (InputStream in = ShippedPlaybook.class.getResourceAsStream(CATALOGUE)) {
            if (in == null) {
                throw new IllegalStateException("the shipped catalogue " + CATALOGUE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("id:"))
                    .map(line -> line.substring(3).strip())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(CATALOGUE + " has no id"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
