package org.redthread.redline.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.redthread.redline.compile.BaseRevisions;
import org.redthread.redline.table.Table;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The words that people type for the constants of an enum: in small letters, or in any.
final class Spelled {

    private Spelled() {}

    static final class Order implements ITypeConverter<Table.Order> {
        @Override
        public Table.Order convert(String word) {
            return constant(Table.Order.class, word);
        }
    }

    static final class Revisions implements ITypeConverter<BaseRevisions> {
        @Override
        public BaseRevisions convert(String word) {
            return constant(BaseRevisions.class, word);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        for (var each : type.getEnumConstants()) if (each.name().equalsIgnoreCase(word)) return each;
        var known = Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new TypeConversionException("'%s' is none of: %s".formatted(word, known));
    }
}
