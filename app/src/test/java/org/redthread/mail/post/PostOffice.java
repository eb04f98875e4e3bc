package org.redthread.mail.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// GreenMail as a process of its own, that can be killed. It writes down the number of each message that it has taken
/// before it says so, since its own store dies with it.
final class PostOffice implements AutoCloseable {

    private final int port;
    private final Path book;
    private @Nullable Process process;

    /// @param book where it writes down what it took; stays when it is killed
    PostOffice(int port, Path book) {
        this.port = port;
        this.book = book;
    }

    void open() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(
                        java,
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PostOffice.class.getName(),
                        Integer.toString(port),
                        book.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!answers()) {
            if (System.nanoTime() > end || !process.isAlive())
                throw new IllegalStateException("No post office on port " + port);
            Thread.sleep(50);
        }
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                InputStream said = socket.getInputStream()) {
            return said.read() == '2';
        } catch (IOException e) {
            return false;
        }
    }

    /// As by `kill -9`.
    void kill() throws InterruptedException {
        var killed = process;
        if (killed != null) killed.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    /// The numbers of what it took, in their order.
    List<String> taken() throws IOException {
        return Files.exists(book) ? Files.readAllLines(book) : List.of();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    static void main(String[] arguments) throws InterruptedException {
        var book = Path.of(arguments[1]);
        var mail =
                new GreenMail(new ServerSetup(Integer.parseInt(arguments[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.getUserManager().setMessageDeliveryHandler((message, address) -> {
            GreenMailUser user = mail.getUserManager().getUserByEmail(address.getEmail());
            if (user == null) user = mail.setUser(address.getEmail(), address.getEmail());
            note(book, message.getMessage().getMessageID());
            return user;
        });
        mail.start();
        Thread.currentThread().join();
    }

    private static void note(Path book, String number) {
        try {
            Files.writeString(
                    book,
                    number + "\n",
                    UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
