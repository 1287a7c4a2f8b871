package org.cairn.web.shell;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartFile;

/** Files that came with a form. */
public final class SentFiles {

    private SentFiles() {}

    /** Name → content of those that hold something; a field left empty sends a file without a name. */
    public static Map<String, byte[]> byName(List<MultipartFile> sent) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (MultipartFile file : sent) {
            if (!file.isEmpty()) {
                files.put(FileNames.plain(file.getOriginalFilename()), file.getBytes());
            }
        }
        return files;
    }
}
