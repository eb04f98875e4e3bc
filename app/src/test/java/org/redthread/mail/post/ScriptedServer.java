package org.redthread.mail.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server that does to a letter what the name before the at sign says: `never`, `later`, `refused` and `busy` at
/// the last line, `gone` goes while it is spoken to, `unheard` goes once it has everything. It takes all others.
final class ScriptedServer implements AutoCloseable {

    private final ServerSocket door;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    ScriptedServer() throws IOException {
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /// All messages that arrived whole, as they stood on the line.
    List<String> taken() {
        return taken;
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                var lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8))) {
            say(caller, "220 scripted");
            var to = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("QUIT")) return;
                if (command.startsWith("RCPT")) {
                    to = line.replaceAll(".*<([^@]*)@.*", "$1");
                    if (to.equals("gone")) return;
                    say(
                            caller,
                            to.equals("never")
                                    ? "550 5.1.1 no such box"
                                    : to.equals("later") ? "451 4.2.0 come again" : "250 ok");
                } else if (command.equals("DATA")) {
                    say(caller, "354 go on");
                    var message = read(lines);
                    if (!to.equals("refused") && !to.equals("busy")) taken.add(message);
                    if (to.equals("unheard")) return;
                    say(
                            caller,
                            switch (to) {
                                case "refused" -> "554 5.6.0 not that";
                                case "busy" -> "452 4.3.1 full";
                                default -> "250 2.0.0 taken as 4711";
                            });
                } else say(caller, "250 ok");
            }
        } catch (IOException e) {
            // The caller went; whoever asks what was taken hears of it.
        }
    }

    private static String read(BufferedReader lines) throws IOException {
        var message = new StringBuilder();
        for (var line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine())
            message.append(line).append('\n');
        return message.toString();
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\r\n").getBytes(UTF_8));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
