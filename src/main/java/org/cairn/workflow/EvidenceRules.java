package org.cairn.workflow;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;

/** Which files may prove work: documents, tables, slides, pictures, text and mail; nothing that runs when it is opened. */
public final class EvidenceRules {

    /** The largest file, in bytes. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN = "application/vnd.oasis.opendocument.";

    /** Ending → the only media type that its content may have. */
    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("gif", "image/gif"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("md", "text/x-web-markdown"),
            Map.entry("eml", "message/rfc822"),
            Map.entry("docx", OFFICE + "wordprocessingml.document"),
            Map.entry("xlsx", OFFICE + "spreadsheetml.sheet"),
            Map.entry("pptx", OFFICE + "presentationml.presentation"),
            Map.entry("odt", OPEN + "text"),
            Map.entry("ods", OPEN + "spreadsheet"),
            Map.entry("odp", OPEN + "presentation"));

    private static final Tika DETECTOR = new Tika();

    private EvidenceRules() {}

    /** What is wrong with a file, in words; empty when it may be attached. */
    public static Optional<String> problem(String name, byte[] content) {
        if (content.length == 0) {
            return Optional.of("«" + name + "» is empty");
        }
        if (content.length > MOST_BYTES) {
            return Optional.of("«" + name + "» has " + content.length + " bytes; the most is " + MOST_BYTES);
        }
        if (name.isBlank() || name.length() > 200 || name.chars().anyMatch(c -> c < ' ' || c == '/' || c == '\\')) {
            return Optional.of("a file name has 1 to 200 characters, without slashes and control characters");
        }
        String wanted = ALLOWED.get(ending(name));
        if (wanted == null) {
            return Optional.of("files of the kind «" + ending(name) + "» are not taken; these are: "
                    + String.join(", ", ALLOWED.keySet().stream().sorted().toList()));
        }
        String found = DETECTOR.detect(content, name);
        boolean same = found.equals(wanted) && isWhatItLooksLike(wanted, content);
        return same ? Optional.empty() : Optional.of("the content of «" + name + "» is not what its name says");
    }

    /** The media type that an allowed file is kept and sent with. */
    public static String mediaType(String name) {
        return ALLOWED.getOrDefault(ending(name), "application/octet-stream");
    }

    /** A name can make a detector believe in an empty or foreign content: text holds no zero byte, a package begins as one. */
    private static boolean isWhatItLooksLike(String type, byte[] content) {
        if (type.startsWith(OFFICE) || type.startsWith(OPEN)) {
            return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
        }
        if (type.equals("application/pdf") || type.startsWith("image/")) {
            return DETECTOR.detect(content).equals(type);
        }
        for (byte b : content) {
            if (b == 0) {
                return false;
            }
        }
        String plain = DETECTOR.detect(content);
        return plain.startsWith("text/plain") || plain.equals("message/rfc822");
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
