package org.redthread.sql;

import java.util.Set;

/// On whose behalf rows are read and written, as the database is told at the start of a transaction; untold, it is the
/// public.
///
/// A policy compares a row's circle with `current_setting('redthread.circles')::text[]`.
public interface RowReader {

    /// Nobody in particular: sees what is public, and nothing else.
    RowReader NOBODY = new RowReader() {
        @Override
        public Set<String> circles() {
            return Set.of("public");
        }

        @Override
        public String actor() {
            return "";
        }
    };

    /// The circles that the reader belongs to, `public` among them; never empty.
    Set<String> circles();

    /// The account that acts, as text; empty for nobody.
    String actor();
}
