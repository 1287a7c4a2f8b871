package org.cairn.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Content of any size in rows that both databases take. */
@Component
class StoredParts {

    private static final int PART = 512 * 1024;

    private final JdbcClient jdbc;

    StoredParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(String owner, InputStream content) throws IOException {
        byte[] part = content.readNBytes(PART);
        for (int number = 0; part.length > 0; number++) {
            jdbc.sql("insert into report_part (owner, part, content) values (?, ?, ?)")
                    .params(owner, number, part)
                    .update();
            part = content.readNBytes(PART);
        }
    }

    void copy(String owner, OutputStream out) throws IOException {
        int number = 0;
        byte[] part = find(owner, number);
        while (part.length > 0) {
            out.write(part);
            part = find(owner, ++number);
        }
    }

    byte[] read(String owner) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        copy(owner, all);
        return all.toByteArray();
    }

    private byte[] find(String owner, int number) {
        return jdbc.sql("select content from report_part where owner = ? and part = ?")
                .params(owner, number)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseGet(() -> new byte[0]);
    }
}
