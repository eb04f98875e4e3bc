package org.redthread.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.start.Home;

class VaultTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path home;

    @Test
    void a_content_lies_under_its_hash_and_the_same_content_once() throws IOException {
        var vault = aVault();
        var first = vault.keep(text("The Parties decided."));
        var again = vault.keep(text("The Parties decided."));

        assertThat(again.sha256()).isEqualTo(first.sha256());
        assertThat(first.size()).isEqualTo(20);
        assertThat(vault.path(first.sha256())).hasContent("The Parties decided.");
        assertThat(home.relativize(vault.path(first.sha256())).toString())
                .matches("files/" + first.sha256().substring(0, 2) + "/"
                        + first.sha256().substring(2, 4) + "/[0-9a-f]{64}");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void a_content_that_breaks_off_leaves_nothing() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line went dead");
            }
        };
        var half = new SequenceInputStream(text("x".repeat(100_000)), broken);
        assertThatThrownBy(() -> aVault().keep(half)).isInstanceOf(IOException.class);
        assertThat(files()).isZero();
    }

    @Test
    void what_no_row_names_is_cleared_away_after_a_day_and_not_before() throws IOException {
        var vault = aVault();
        var named = vault.keep(text("named"));
        var orphan = vault.keep(text("orphan"));
        var fresh = vault.keep(text("fresh"));
        var halfWritten = Files.writeString(home.resolve("files/aside/in1"), "half");
        for (var old : Set.of(vault.path(named.sha256()), vault.path(orphan.sha256()), halfWritten))
            Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(vault.path(fresh.sha256()), FileTime.from(NOW));

        assertThat(vault.clear(named.sha256()::equals)).isEqualTo(2);

        assertThat(vault.path(named.sha256())).exists();
        assertThat(vault.path(fresh.sha256())).exists();
        assertThat(vault.path(orphan.sha256())).doesNotExist();
        assertThat(halfWritten).doesNotExist();
    }

    private Vault aVault() {
        return new Vault(Home.of(home), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private long files() {
        try (var all = Files.find(home.resolve("files"), 4, (path, is) -> is.isRegularFile())) {
            return all.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
