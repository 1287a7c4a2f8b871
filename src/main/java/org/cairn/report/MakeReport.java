package org.cairn.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.cairn.audit.AuditTrail;
import org.cairn.operation.TemporaryFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one document from a snapshot and keeps it; the document and its audit row are one transaction. */
@Component
public class MakeReport {

    private final Documents documents;
    private final ReportFiles files;
    private final TemporaryFiles temporary;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MakeReport(
            Documents documents,
            ReportFiles files,
            TemporaryFiles temporary,
            AuditTrail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.documents = documents;
        this.files = files;
        this.temporary = temporary;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The document of this snapshot, kept; one that was made before is not made again. */
    public ReportFile make(Snapshot snapshot, ReportKind kind, String subject, String user, ReportProgress progress)
            throws IOException {
        var made = files.find(snapshot.id(), kind, subject);
        if (made.isPresent()) {
            return made.get();
        }
        Path content = temporary.file("report-", "." + kind.ending());
        try {
            String sha256 = draw(snapshot, kind, subject, content, progress);
            ReportFile file = new ReportFile(
                    UUID.randomUUID().toString(),
                    snapshot.programme().key(),
                    snapshot.id(),
                    kind,
                    subject,
                    clock.instant(),
                    user,
                    Files.size(content),
                    sha256);
            transaction.executeWithoutResult(status -> keep(file, content));
            return file;
        } finally {
            Files.delete(content);
        }
    }

    private String draw(Snapshot snapshot, ReportKind kind, String subject, Path content, ReportProgress progress)
            throws IOException {
        try (DigestOutputStream out = new DigestOutputStream(
                new BufferedOutputStream(Files.newOutputStream(content)), MessageDigest.getInstance("SHA-256"))) {
            documents.write(kind, subject, snapshot, out, progress);
            out.flush();
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void keep(ReportFile file, Path content) {
        try {
            files.add(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        trail.append(
                file.madeBy(),
                "report-made",
                file.programme(),
                file.snapshot(),
                file.kind() + (file.subject().isEmpty() ? "" : " of " + file.subject()) + ", SHA-256 " + file.sha256());
    }
}
