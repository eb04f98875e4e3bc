package org.redthread.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/// Statements about roles and databases, which take names where others take parameters: the server itself quotes them.
record Statements(Connection connection) implements AutoCloseable {

    static Statements as(Login login, String url) throws SQLException {
        return new Statements(DriverManager.getConnection(url, login.name(), login.password()));
    }

    /// @param template in the sense of PostgreSQL's `format`: `%I` stands for a name
    void execute(String template, String... names) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(formatted(template, names));
        }
    }

    private String formatted(String template, String... names) throws SQLException {
        try (var format = connection.prepareStatement("select format(?, variadic ?)")) {
            format.setString(1, template);
            format.setArray(2, connection.createArrayOf("text", names));
            return first(format);
        }
    }

    /// The first column of the only row.
    String ask(String question, String... values) throws SQLException {
        try (var asked = connection.prepareStatement(question)) {
            for (var i = 0; i < values.length; i++) asked.setString(i + 1, values[i]);
            return first(asked);
        }
    }

    private static String first(PreparedStatement asked) throws SQLException {
        try (var answer = asked.executeQuery()) {
            answer.next();
            return answer.getString(1);
        }
    }

    boolean holds(String question, String... values) throws SQLException {
        return ask(question, values).equals("t");
    }

    /// Hashed here: the password itself reaches neither the server nor its log.
    void password(Login login) throws SQLException {
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(login.name(), login.password().toCharArray(), "scram-sha-256");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
