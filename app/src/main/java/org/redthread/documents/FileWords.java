package org.redthread.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.redthread.redline.Unreadable;
import org.redthread.redline.text.Block;
import org.redthread.redline.word.WordFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What files say, as plain words: for a reader who cannot open them, and for whoever looks for a word in them.
///
/// A PDF is read by a process of its own with little memory and little time, since a few hundred bytes of it can ask
/// for gigabytes; whatever becomes of that process, the house stands. A file that cannot be read has no words.
@Component
class FileWords {

    /// A part is what a page shows: some ten pages of a book.
    static final int PART = 20_000;
    /// Longer ones are cut: the whole is in the file.
    static final int LONGEST = 2_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(FileWords.class);
    private static final int SECONDS = 20;
    private static final long LARGEST_IN_HOUSE = 16L << 20;

    private final Semaphore processes = new Semaphore(2);

    /// @return the parts in order; none where there are no words, or none that can be read
    List<String> of(FileKind kind, Path file) {
        try {
            return parts(
                    switch (kind) {
                        case PDF -> pdf(file);
                        case DOCX -> word(file);
                        case TEXT, CALENDAR -> text(file);
                        case XLSX, PPTX, ODT, PNG, JPEG -> "";
                    });
        } catch (IOException | Unreadable e) {
            LOG.info("No words could be read from {}: {}", file.getFileName(), e.getMessage());
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static String text(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), UTF_8);
        }
    }

    private static String word(Path file) throws IOException, Unreadable {
        if (Files.size(file) > LARGEST_IN_HOUSE) return "";
        var words = new StringBuilder();
        for (Block block : WordFile.open(file).text().blocks()) {
            if (words.length() > LONGEST) break;
            if (!block.number().isEmpty()) words.append(block.number()).append(' ');
            words.append(block.wording().text()).append('\n');
        }
        return words.toString();
    }

    private String pdf(Path file) throws IOException, InterruptedException {
        processes.acquire();
        try {
            var builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx192m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Djava.awt.headless=true",
                    "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                    "-cp",
                    System.getProperty("java.class.path"),
                    PdfWords.class.getName(),
                    file.toAbsolutePath().toString());
            builder.environment().clear();
            return said(builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
        } finally {
            processes.release();
        }
    }

    private static String said(Process process) throws IOException, InterruptedException {
        CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        try (var out = process.getInputStream()) {
            var words = new String(out.readNBytes(LONGEST * 3), UTF_8);
            if (process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == 0) return words;
            throw new IOException("the process that read it ended early");
        } finally {
            process.destroyForcibly();
        }
    }

    /// Cut where a line ends, as late as a part allows; a line that is longer is cut where a word ends.
    static List<String> parts(String read) {
        var words = plain(read);
        var parts = new ArrayList<String>();
        var from = 0;
        while (from < words.length()) {
            var to = end(words, from);
            var part = words.substring(from, to).strip();
            if (!part.isEmpty()) parts.add(part);
            from = to;
        }
        return parts;
    }

    private static int end(String words, int from) {
        if (words.length() - from <= PART) return words.length();
        for (var sign : List.of("\n", " ")) {
            var cut = words.lastIndexOf(sign, from + PART - 1);
            if (cut > from + PART / 2) return cut + 1;
        }
        return Character.isHighSurrogate(words.charAt(from + PART - 1)) ? from + PART - 1 : from + PART;
    }

    /// Without letters that nobody sees, and with one empty line where there are several.
    private static String plain(String read) {
        var cut = read.length() > LONGEST ? read.substring(0, LONGEST) : read;
        return cut.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\f', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|\\uFFFE|\\uFFFF", "")
                .replaceAll("\\n[ \\t]*\\n\\s*\\n", "\n\n")
                .strip();
    }
}
