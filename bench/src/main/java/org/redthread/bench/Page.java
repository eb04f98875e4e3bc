package org.redthread.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// An answer as it came over the wire.
record Page(URI address, int status, String type, boolean compressed, byte[] body) {

    private static final Pattern LINK = Pattern.compile("href=\"(/en[^\"#]*)\"");

    boolean isPage() {
        return status == 200 && type.startsWith("text/html");
    }

    /// The English pages that it leads to.
    List<URI> links() throws IOException {
        return LINK.matcher(text())
                .results()
                .map(link -> address.resolve(link.group(1).replace("&amp;", "&")))
                .toList();
    }

    String text() throws IOException {
        if (!compressed) return new String(body, UTF_8);
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(unzipped.readAllBytes(), UTF_8);
        }
    }
}
