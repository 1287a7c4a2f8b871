package org.cairn.exchange.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.cairn.exchange.FileProblem;
import org.cairn.exchange.UnreadableFile;

/** Says what an office file in the old compound format is, to someone who hoped to import it. */
public final class LegacyFile {

    private LegacyFile() {}

    /** Why it cannot be read and what to do. */
    public static UnreadableFile refusal(Path file, String name) {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return refusal(FileProblem.PROTECTED, name, "is encrypted; save it without a password");
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return refusal(
                        FileProblem.UNKNOWN_KIND,
                        name,
                        "is a workbook in the old .xls format; save it as .xlsx without a password");
            }
            return refusal(
                    FileProblem.UNKNOWN_KIND, name, "is an old office file that is neither a workbook nor a plan");
        } catch (IOException | RuntimeException e) {
            return refusal(FileProblem.DAMAGED, name, "is a damaged office file in an old format");
        }
    }

    private static UnreadableFile refusal(FileProblem problem, String name, String what) {
        return new UnreadableFile(problem, name, "file", what);
    }
}
