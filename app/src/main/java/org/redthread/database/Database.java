package org.redthread.database;

/// Where the record is kept, and the two names under which it is reached.
///
/// @param url JDBC address without any name or password
/// @param owner owns the schemas and migrates them; bound by no row-level security
/// @param app what the running application is: it may do what a migration granted it, and sees the rows it may see
/// @param whenClosed stops the server where it is ours
public record Database(String url, Login owner, Login app, Runnable whenClosed) implements AutoCloseable {

    @Override
    public void close() {
        whenClosed.run();
    }
}
