package org.cairn.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What a rule set is made of: rules, tables and examples by file name. The contents are never changed. */
public final class RuleFiles {

    private static final String EXAMPLES = "examples/";

    private final Map<String, byte[]> contents;

    public RuleFiles(Map<String, byte[]> contents) {
        this.contents = Collections.unmodifiableMap(new TreeMap<>(contents));
    }

    /** All files of a folder of the class path and of its folder of examples. */
    public static RuleFiles load(String folder) {
        Map<String, byte[]> contents = new TreeMap<>();
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            for (Resource file : resolver.getResources("classpath:" + folder + "/*.*")) {
                contents.put(String.valueOf(file.getFilename()), read(file));
            }
            for (Resource file : resolver.getResources("classpath:" + folder + "/" + EXAMPLES + "*.yaml")) {
                contents.put(EXAMPLES + file.getFilename(), read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rules in " + folder + " cannot be read", e);
        }
        return new RuleFiles(contents);
    }

    private static byte[] read(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return in.readAllBytes();
        }
    }

    /** Names in order. */
    public Set<String> names() {
        return contents.keySet();
    }

    /** Throws {@link BrokenRuleFile} naming the file that is missing. */
    public byte[] get(String name) {
        byte[] content = contents.get(name);
        if (content == null) {
            throw new BrokenRuleFile(name, "", "", "the file is missing");
        }
        return content;
    }

    /** The same with some files in place of others. */
    public RuleFiles with(Map<String, byte[]> changed) {
        Map<String, byte[]> all = new TreeMap<>(contents);
        all.putAll(changed);
        return new RuleFiles(all);
    }

    /** Names of the files that are not the same in both. */
    public List<String> differences(RuleFiles other) {
        Set<String> all = new TreeSet<>(names());
        all.addAll(other.names());
        return all.stream()
                .filter(name -> !Arrays.equals(contents.get(name), other.contents.get(name)))
                .toList();
    }

    /** SHA-256 over names and contents, in lower-case hex. */
    public String hash() {
        CanonicalHash hash = new CanonicalHash();
        contents.forEach((name, content) -> hash.add(name).add(CanonicalHash.of(content)));
        return hash.hex();
    }
}
