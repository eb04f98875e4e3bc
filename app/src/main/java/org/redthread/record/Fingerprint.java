package org.redthread.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Tells whether a start would load anything else than the last one did: the data files, the program that reads them,
/// the rooms that take part, and the day.
final class Fingerprint {

    private Fingerprint() {}

    /// SHA-256 in hexadecimal digits.
    static String of(Clock clock, List<RecordPart> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(LocalDate.now(clock).toString().getBytes(StandardCharsets.UTF_8));
            for (var part : parts) digest.update(part.name().getBytes(StandardCharsets.UTF_8));
            var resources = new PathMatchingResourcePatternResolver();
            for (var pattern : List.of("classpath*:record/*", "classpath*:org/redthread/**/*.class"))
                for (var file : sorted(resources.getResources(pattern))) digest.update(file.getContentAsByteArray());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Resource> sorted(Resource[] files) {
        return Arrays.stream(files)
                .sorted(Comparator.comparing(Resource::getDescription))
                .toList();
    }
}
