package org.cairn.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartFile;

/** The files of a request. */
final class SentContent {

    private SentContent() {}

    /** Name as it was sent → content; who takes them checks the names. */
    static Map<String, byte[]> byName(List<MultipartFile> files) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        for (MultipartFile file : files) {
            content.put(String.valueOf(file.getOriginalFilename()), file.getBytes());
        }
        return content;
    }
}
