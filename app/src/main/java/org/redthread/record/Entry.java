package org.redthread.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// One mapping of a data file that remembers where it stands, so that whatever is wrong with it can be pointed at.
///
/// Reading is strict: a missing field, a wrong shape and a field that nobody asked for are all [RecordBroken].
public final class Entry {

    private final String file;
    private final String path;
    private final MappingNode node;
    private final Set<String> asked = new HashSet<>();

    Entry(String file, String path, MappingNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /// A text that must be there and not be blank.
    public String text(String field) {
        return optional(field).orElseThrow(() -> broken(field, "is missing"));
    }

    /// A text that the record may leave out: silence stays silence.
    public Optional<String> optional(String field) {
        return Optional.ofNullable(value(field)).map(value -> scalar(field, value));
    }

    public Optional<Integer> number(String field) {
        return optional(field).map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw broken(field, "is no whole number: " + text);
            }
        });
    }

    /// A period as printed: `2019-12-04/05`, `2013-03`, `2017`.
    public Optional<When> when(String field) {
        return optional(field)
                .map(text -> When.read(text).orElseThrow(() -> broken(field, "is no date or period: " + text)));
    }

    public <E extends Enum<E>> Optional<E> oneOf(String field, Class<E> type) {
        return optional(field).map(text -> {
            for (var constant : type.getEnumConstants())
                if (constant.name()
                        .equals(text.toUpperCase(java.util.Locale.ROOT)
                                .replace(' ', '_')
                                .replace('-', '_'))) return constant;
            throw broken(field, "is none of " + List.of(type.getEnumConstants()) + ": " + text);
        });
    }

    /// Texts of a list, or a single text as a list of one; empty where the field is left out.
    public List<String> texts(String field) {
        return switch (value(field)) {
            case null -> List.of();
            case SequenceNode many -> {
                var texts = new ArrayList<String>();
                for (var one : many.getValue()) texts.add(scalar(field, one));
                yield List.copyOf(texts);
            }
            case Node one -> List.of(scalar(field, one));
        };
    }

    /// Keys of sources, at least one, each of them known: a fact without a source is not loaded.
    public List<String> sources(String field) {
        return known(field, RecordFile.sourceKeys(), "is not a source: ");
    }

    /// Codes of contradictions that the entry takes part in; empty where the field is left out.
    public List<String> contradictions(String field) {
        return texts(field).isEmpty()
                ? List.of()
                : known(field, RecordFile.contradictionCodes(), "is not a contradiction: ");
    }

    private List<String> known(String field, Set<String> all, String otherwise) {
        var texts = texts(field);
        if (texts.isEmpty()) throw broken(field, "is missing");
        for (var text : texts) if (!all.contains(text)) throw broken(field, otherwise + text);
        return texts;
    }

    /// `true` or `false`; false where the field is left out.
    public boolean flag(String field) {
        return optional(field)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw broken(field, "is neither true nor false: " + text);
                })
                .orElse(false);
    }

    /// The mappings of a list; empty where the field is left out.
    public List<Entry> entries(String field) {
        return switch (value(field)) {
            case null -> List.of();
            case SequenceNode many -> {
                var entries = new ArrayList<Entry>();
                for (var one : many.getValue()) {
                    if (!(one instanceof MappingNode mapping)) throw broken(field, one, "must be a list of mappings");
                    entries.add(new Entry(file, inside(field) + "[" + entries.size() + "]", mapping));
                }
                yield List.copyOf(entries);
            }
            case MappingNode one -> List.of(new Entry(file, inside(field), one));
            case Node other -> throw broken(field, other, "must be a list of mappings");
        };
    }

    /// Every mapping of a list, read by `reader` and then held to the fields that it asked for.
    public <T> List<T> each(String field, Function<Entry, T> reader) {
        var read = new ArrayList<T>();
        for (var line : entries(field)) {
            read.add(reader.apply(line));
            line.nothingElse();
        }
        return List.copyOf(read);
    }

    /// @throws RecordBroken where the file holds a field that nobody asked for, a misspelt one most likely
    public void nothingElse() {
        for (var tuple : node.getValue()) {
            var name = ((ScalarNode) tuple.getKeyNode()).getValue();
            if (!asked.contains(name)) throw broken(name, tuple.getKeyNode(), "is not a field of this entry");
        }
    }

    /// To be thrown by a room whose own rule the entry breaks.
    public RecordBroken broken(String field, String what) {
        var value = value(field);
        return broken(field, value == null ? node : value, what);
    }

    private RecordBroken broken(String field, Node at, String what) {
        return new RecordBroken(file, at.getStartMark().getLine() + 1, inside(field), what);
    }

    private String scalar(String field, Node value) {
        if (!(value instanceof ScalarNode scalar) || scalar.getValue().isBlank())
            throw broken(field, value, "must be a text");
        return scalar.getValue().strip();
    }

    private @Nullable Node value(String field) {
        asked.add(field);
        for (NodeTuple tuple : node.getValue())
            if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(field))
                return tuple.getValueNode().getTag().equals(Tag.NULL) ? null : tuple.getValueNode();
        return null;
    }

    private String inside(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
