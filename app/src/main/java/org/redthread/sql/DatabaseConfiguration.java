package org.redthread.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    JdbcClient db(NamedParameterJdbcTemplate template) {
        var conversions = new DefaultConversionService();
        conversions.addConverter(new ArrayToCollection(conversions));
        return new Records(JdbcClient.create(template, conversions), conversions);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, ObjectProvider<RowReader> reader) {
        return new TellsWhoReads(dataSource, reader);
    }

    /// Tells PostgreSQL at the start of a transaction who reads, so that its row-level security can decide. Untold, it
    /// takes everybody for the public, so the public's pages are spared the statement.
    ///
    /// The setting is local to the transaction: a pooled connection never carries one reader's rights to the next.
    private static final class TellsWhoReads extends JdbcTransactionManager {

        private final ObjectProvider<RowReader> reader;

        TellsWhoReads(DataSource dataSource, ObjectProvider<RowReader> reader) {
            super(dataSource);
            this.reader = reader;
        }

        @Override
        protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
                throws SQLException {
            super.prepareTransactionalConnection(connection, definition);
            var who = reader.getIfAvailable(() -> RowReader.NOBODY);
            if (who.actor().isEmpty() && who.circles().equals(RowReader.NOBODY.circles())) return;
            try (var tell = connection.prepareStatement(
                    "select set_config('redthread.circles', ?, true), set_config('redthread.actor', ?, true)")) {
                tell.setString(1, "{" + String.join(",", quoted(who.circles())) + "}");
                tell.setString(2, who.actor());
                tell.execute();
            }
        }

        private static List<String> quoted(Collection<String> circles) {
            return circles.stream()
                    .map(c -> '"' + c.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .toList();
        }
    }

    /// `text[]` to `List<String>` or `Set<Status>`.
    private record ArrayToCollection(DefaultConversionService conversions) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(Array.class, List.class), new ConvertiblePair(Array.class, Set.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            if (!(source instanceof Array array)) return null;
            try {
                var elements = List.of((Object[]) array.getArray());
                return conversions.convert(elements, TypeDescriptor.forObject(elements), to);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
