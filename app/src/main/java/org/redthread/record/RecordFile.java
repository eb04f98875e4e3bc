package org.redthread.record;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;

/// A data file of the public record, read strictly and never executed: no tags, no aliases that grow.
public final class RecordFile {

    private RecordFile() {}

    /// The file as one mapping.
    ///
    /// @param name as it stands in the folder `record/`, such as `meetings.yaml`
    /// @throws RecordBroken where it is no YAML or no mapping
    public static Entry open(String name) {
        var stream = RecordFile.class.getClassLoader().getResourceAsStream("record/" + name);
        if (stream == null) throw new RecordBroken(name, 1, "", "the file is missing");
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(name, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same from a reader, as a room's test of a broken file needs it.
    public static Entry read(String name, Reader reader) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            if (new Yaml(options).compose(reader) instanceof MappingNode mapping) return new Entry(name, "", mapping);
            throw new RecordBroken(name, 1, "", "must be a mapping");
        } catch (MarkedYAMLException e) {
            throw new RecordBroken(name, e.getProblemMark().getLine() + 1, "", "is no YAML: " + e.getProblem());
        }
    }

    static Set<String> sourceKeys() {
        return Known.SOURCES;
    }

    static Set<String> contradictionCodes() {
        return Known.CONTRADICTIONS;
    }

    /// What the entries of the other files may name. A file that is broken otherwise is reported by its own part.
    private static final class Known {
        static final Set<String> SOURCES = all("sources.yaml", "sources", "key");
        static final Set<String> CONTRADICTIONS = all("contradictions.yaml", "contradictions", "code");

        private static Set<String> all(String file, String list, String field) {
            var keys = new HashSet<String>();
            for (var entry : open(file).entries(list)) entry.optional(field).ifPresent(keys::add);
            return Set.copyOf(keys);
        }
    }

    /// The id of a thing of the record, the same on every load and in every room: made from its kind and its key.
    ///
    /// Rooms refer to each other's things by it without asking: `id("party", "TUR")`.
    public static UUID id(String kind, String key) {
        return UUID.nameUUIDFromBytes((kind + ":" + key).getBytes(StandardCharsets.UTF_8));
    }
}
