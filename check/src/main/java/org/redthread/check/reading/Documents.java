package org.redthread.check.reading;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.redthread.check.reading.Document.Readable;
import org.redthread.check.reading.Document.Unusable;

/// Reads plain text, Markdown, Word (.docx) and PDF. What a file is, its first bytes say, not its name.
///
/// Bounds on size, on what a compressed file unfolds to, on pages and on time hold for every file; nothing is ever
/// fetched.
public final class Documents {

    public static final int LARGEST_FILE = 25 * 1024 * 1024;
    /// A summary has some pages and a long report some hundred; what is longer is handed in in parts.
    static final int LONGEST_TEXT = 400_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Documents() {}

    public static Document read(Path file) {
        try {
            if (Files.isDirectory(file)) return new Unusable("This is a folder, not a file.");
            if (Files.size(file) > LARGEST_FILE) return tooLarge();
            return read(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return new Unusable("There is no such file.");
        } catch (AccessDeniedException e) {
            return new Unusable("The file may not be read by this user.");
        } catch (IOException | OutOfMemoryError e) {
            return new Unusable("The file could not be read from the disk.");
        }
    }

    /// For files that were handed in over the network.
    public static Document read(byte[] content) {
        if (content.length > LARGEST_FILE) return tooLarge();
        var reading = new CompletableFuture<Document>();
        Thread.ofPlatform().daemon().name("reading a document").start(() -> reading.complete(readNow(content)));
        try {
            return reading.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Unusable(
                    "Reading the file took longer than " + PATIENCE.toSeconds() + " seconds and was given up.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unusable("Reading the file was interrupted.");
        } catch (ExecutionException e) {
            throw new AssertionError("the reading thread completes normally", e);
        }
    }

    private static Document readNow(byte[] content) {
        try {
            var text = Format.of(content).text(content);
            if (text.length() > LONGEST_TEXT)
                return new Unusable("The file holds more than %,d characters of text; hand it in in parts."
                        .formatted(LONGEST_TEXT));
            if (text.isBlank()) return new Unusable("There is no text in the file.");
            return new Readable(text);
        } catch (UnusableDocument e) {
            return new Unusable(e.sentence());
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Parsers of hostile files fail in every way there is; the person is told one thing.
            return new Unusable("The file is damaged or is not what its beginning says it is.");
        }
    }

    private static Document tooLarge() {
        return new Unusable("The file is larger than " + LARGEST_FILE / (1024 * 1024) + " MB.");
    }
}
