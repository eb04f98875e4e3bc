package org.redthread;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MigrationsTest {

    /// Two people who write a migration each in the same week take the same number; no house would start then.
    @Test
    void no_two_migrations_of_a_room_have_the_same_number() throws IOException {
        var byNumber = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*__*.sql"))
                .map(MigrationsTest::place)
                .collect(groupingBy(place -> place.substring(0, place.indexOf("__", place.indexOf("/")))));

        assertThat(byNumber).hasSizeGreaterThan(30).containsKey("projects/V1");
        assertThat(byNumber.values())
                .as("numbers given once")
                .allSatisfy(places -> assertThat(places).hasSize(1));
    }

    private static String place(Resource migration) {
        try {
            var path = migration.getURI().getSchemeSpecificPart();
            return path.substring(path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
