package org.redthread.sql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.KeyHolder;

/// Spring's client, except that rows become records by [RecordMapper].
record Records(JdbcClient client, ConversionService conversions) implements JdbcClient {

    @Override
    public StatementSpec sql(String sql) {
        return new Statement(client.sql(sql), conversions);
    }

    private record Statement(StatementSpec spec, ConversionService conversions) implements StatementSpec {

        @Override
        public <T> MappedQuerySpec<T> query(Class<T> type) {
            return type.isRecord() ? spec.query(new RecordMapper<>(type, conversions)) : spec.query(type);
        }

        private Statement with(StatementSpec changed) {
            return changed == spec ? this : new Statement(changed, conversions);
        }

        @Override
        public StatementSpec withFetchSize(int rows) {
            return with(spec.withFetchSize(rows));
        }

        @Override
        public StatementSpec withMaxRows(int rows) {
            return with(spec.withMaxRows(rows));
        }

        @Override
        public StatementSpec withQueryTimeout(int seconds) {
            return with(spec.withQueryTimeout(seconds));
        }

        @Override
        public StatementSpec param(@Nullable Object value) {
            return with(spec.param(value));
        }

        @Override
        public StatementSpec param(int place, @Nullable Object value) {
            return with(spec.param(place, value));
        }

        @Override
        public StatementSpec param(int place, @Nullable Object value, int sqlType) {
            return with(spec.param(place, value, sqlType));
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value) {
            return with(spec.param(name, value));
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value, int sqlType) {
            return with(spec.param(name, value, sqlType));
        }

        @Override
        public StatementSpec params(@Nullable Object... values) {
            return with(spec.params(values));
        }

        @Override
        public StatementSpec params(List<?> values) {
            return with(spec.params(values));
        }

        @Override
        public StatementSpec params(Map<String, ?> values) {
            return with(spec.params(values));
        }

        @Override
        public StatementSpec paramSource(Object named) {
            return with(spec.paramSource(named));
        }

        @Override
        public StatementSpec paramSource(SqlParameterSource named) {
            return with(spec.paramSource(named));
        }

        @Override
        public ResultQuerySpec query() {
            return spec.query();
        }

        @Override
        public <T> MappedQuerySpec<T> query(RowMapper<T> mapper) {
            return spec.query(mapper);
        }

        @Override
        public void query(RowCallbackHandler rows) {
            spec.query(rows);
        }

        @Override
        public <T> T query(ResultSetExtractor<T> rows) {
            return spec.query(rows);
        }

        @Override
        public int update() {
            return spec.update();
        }

        @Override
        public int update(KeyHolder keys) {
            return spec.update(keys);
        }

        @Override
        public int update(KeyHolder keys, String... columns) {
            return spec.update(keys, columns);
        }
    }
}
