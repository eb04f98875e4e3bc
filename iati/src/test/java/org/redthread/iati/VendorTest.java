package org.redthread.iati;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class VendorTest {

    @Test
    void what_is_kept_of_the_standard_is_what_the_lock_says() throws IOException, NoSuchAlgorithmException {
        var locked = Files.readAllLines(Path.of("../vendor/iati.lock")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("  ", -1))
                .toList();

        assertThat(locked).hasSize(5);
        for (var entry : locked) {
            var bytes = Files.readAllBytes(Path.of("../vendor/iati", entry[0]));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .as(entry[0])
                    .isEqualTo(entry[1]);
        }
    }
}
