package org.cairn.exchange.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Says what an office file in the old compound format is, to someone who hoped to import it. */
public final class LegacyFile {

    private LegacyFile() {}

    /** Why it cannot be read and what to do. */
    public static String describe(Path file) {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return "is encrypted; save it without a password";
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return "is a workbook in the old .xls format; save it as .xlsx without a password";
            }
            return "is an old office file that is neither a workbook nor a plan";
        } catch (IOException | RuntimeException e) {
            return "is a damaged office file in an old format";
        }
    }
}
