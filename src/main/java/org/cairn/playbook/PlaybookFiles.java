package org.cairn.playbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What a playbook is made of: its drawings and the catalogue beside them, by file name. The contents are never changed. */
public final class PlaybookFiles {

    /** The catalogue's name. */
    public static final String CATALOGUE = "playbook.yaml";

    private static final int MOST_FILES = 60;
    private static final int MOST_BYTES = 2_000_000;

    private final Map<String, byte[]> contents;

    public PlaybookFiles(Map<String, byte[]> contents) {
        this.contents = Collections.unmodifiableMap(new TreeMap<>(contents));
    }

    /** The catalogue and the drawings of a folder of the class path. */
    public static PlaybookFiles load(String folder) {
        Map<String, byte[]> contents = new TreeMap<>();
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String kind : new String[] {"yaml", "bpmn"}) {
                for (Resource file : resolver.getResources("classpath:" + folder + "/*." + kind)) {
                    try (InputStream in = file.getInputStream()) {
                        contents.put(String.valueOf(file.getFilename()), in.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the playbook in " + folder + " cannot be read", e);
        }
        return new PlaybookFiles(contents);
    }

    /** From a ZIP file without folders; throws {@link BrokenPlaybook} when it is none or too large. */
    public static PlaybookFiles unpack(byte[] zip) {
        Map<String, byte[]> contents = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (!name.matches("[a-z0-9-]{1,60}\\.(bpmn|yaml)")) {
                    throw new BrokenPlaybook(name, "a playbook holds playbook.yaml and drawings, without folders");
                }
                byte[] content = in.readNBytes(MOST_BYTES + 1);
                if (content.length > MOST_BYTES || contents.size() == MOST_FILES) {
                    throw new BrokenPlaybook(
                            name, "at most " + MOST_FILES + " files of at most " + MOST_BYTES + " bytes");
                }
                contents.put(name, content);
            }
        } catch (IOException e) {
            throw new BrokenPlaybook("", "the file is no readable ZIP file: " + e.getMessage());
        }
        return new PlaybookFiles(contents);
    }

    /** Throws {@link BrokenPlaybook} naming the file that is missing. */
    public byte[] get(String name) {
        byte[] content = contents.get(name);
        if (content == null) {
            throw new BrokenPlaybook(name, "the file is missing");
        }
        return content;
    }

    /** The drawings by file name. */
    public Map<String, byte[]> drawings() {
        return contents.entrySet().stream()
                .filter(e -> e.getKey().endsWith(".bpmn"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    /** All files by name. */
    public Map<String, byte[]> all() {
        return contents;
    }

    /** The same with some files in place of others, or added. */
    public PlaybookFiles with(Map<String, byte[]> changed) {
        Map<String, byte[]> all = new TreeMap<>(contents);
        all.putAll(changed);
        return new PlaybookFiles(all);
    }

    /** Reads the playbook; throws {@link BrokenPlaybook} naming file and entry that are wrong. */
    public Playbook read() {
        return PlaybookReader.read(this);
    }
}
