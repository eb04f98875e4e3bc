package org.redthread.atlas.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.atlas.WithFigures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(PostgresConfiguration.class)
@WithFigures
class FigureLoaderTest {

    @Autowired
    FigureLoader loader;

    @Autowired
    Figures figures;

    @Test
    void a_second_start_loads_nothing() {
        var before = figures.editions();
        assertThat(before).hasSize(5);
        assertThat(loader.load()).isZero();
        assertThat(figures.editions()).isEqualTo(before);
    }

    @Test
    void every_file_is_the_one_of_the_lock() throws IOException, NoSuchAlgorithmException {
        var locked = Files.readAllLines(Path.of("../vendor/atlas.lock")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" {2}"))
                .toList();
        assertThat(locked).hasSize(8);
        for (var line : locked)
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(Files.readAllBytes(Path.of("../vendor/atlas", line[0])))))
                    .as(line[0])
                    .isEqualTo(line[1]);
    }
}
