package org.redthread.sql;

import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/// Which rule of the database a statement would have broken, so that a page can say it in words fit for people.
public final class Broken {

    private Broken() {}

    /// The name of the constraint; empty where what was broken has none.
    public static String by(DataIntegrityViolationException refused) {
        if (!(refused.getMostSpecificCause() instanceof PSQLException said)) return "";
        var server = said.getServerErrorMessage();
        var constraint = server == null ? null : server.getConstraint();
        return constraint == null ? "" : constraint;
    }
}
