package org.redthread.sql;

import static java.util.Arrays.stream;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/// Makes records of rows: the component `partyId` is the column `party_id`.
///
/// Where each component stands is asked once a statement. Spring's own mapper asks in each row, first by the name as it
/// is in Java, and PostgreSQL's driver answers each time with an exception: of a page of 700 links that was half the
/// time.
final class RecordMapper<T> implements RowMapper<T> {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Class<T> type;
    private final ConversionService conversions;
    private int @Nullable [] columns;

    /// @param type a record
    RecordMapper(Class<T> type, ConversionService conversions) {
        this.type = type;
        this.conversions = conversions;
    }

    private record Shape(Constructor<?> maker, List<String> columns, List<TypeDescriptor> types) {

        static Shape of(Class<?> type) {
            try {
                var components = type.getRecordComponents();
                var maker = type.getDeclaredConstructor(
                        stream(components).map(RecordComponent::getType).toArray(Class[]::new));
                maker.setAccessible(true);
                return new Shape(
                        maker,
                        stream(components)
                                .map(component -> JdbcUtils.convertPropertyNameToUnderscoreName(component.getName()))
                                .toList(),
                        IntStream.range(0, components.length)
                                .mapToObj(i -> new TypeDescriptor(new MethodParameter(maker, i)))
                                .toList());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " is no record", e);
            }
        }
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        var shape = SHAPES.get(type);
        if (columns == null) columns = columns(shape, row);
        var values = new @Nullable Object[columns.length];
        for (var i = 0; i < columns.length; i++) {
            var wanted = shape.types().get(i);
            var value = JdbcUtils.getResultSetValue(row, columns[i], wanted.getType());
            values[i] = wanted.getType().isInstance(value) ? value : conversions.convert(value, wanted);
        }
        return type.cast(BeanUtils.instantiateClass(shape.maker(), values));
    }

    private int[] columns(Shape shape, ResultSet row) throws SQLException {
        var found = row.getMetaData();
        var places = new HashMap<String, Integer>();
        for (var i = found.getColumnCount(); i > 0; i--) places.put(found.getColumnLabel(i), i);
        var columns = new int[shape.columns().size()];
        for (var i = 0; i < columns.length; i++) {
            var place = places.get(shape.columns().get(i));
            if (place == null)
                throw new SQLException("%s wants a column %s"
                        .formatted(type.getName(), shape.columns().get(i)));
            columns[i] = place;
        }
        return columns;
    }
}
