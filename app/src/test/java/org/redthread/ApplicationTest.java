package org.redthread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(PostgresConfiguration.class)
class ApplicationTest {

    @Autowired
    JdbcClient db;

    @Test
    void the_rooms_run_as_a_role_that_row_level_security_binds() {
        var bound = db.sql("""
                        select not rolsuper and not rolbypassrls
                          from pg_roles
                         where rolname = current_user
                        """).query(Boolean.class).single();
        assertThat(bound).isTrue();
    }
}
