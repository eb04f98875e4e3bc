package org.redthread.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Speaks just enough of PostgreSQL's protocol (version 3) to let anybody in and to say what it is.
final class Pretender implements AutoCloseable {

    private static final int TEXT = 25;

    private final ServerSocket door;
    private final String version;

    Pretender(String version) throws IOException {
        this.version = version;
        this.door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::admit);
    }

    int port() {
        return door.getLocalPort();
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                var visitor = door.accept();
                Thread.ofVirtual().start(() -> talk(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket visitor) {
        try (visitor;
                var in = new DataInputStream(visitor.getInputStream());
                var out = new DataOutputStream(visitor.getOutputStream())) {
            var length = in.readInt();
            while (length == 8) {
                in.readInt();
                out.writeByte('N');
                length = in.readInt();
            }
            in.skipNBytes(length - 4);
            say(out, 'R', message -> message.writeInt(0));
            for (var parameter :
                    new String[] {"server_version\00013.0.0", "client_encoding\0UTF8", "DateStyle\0ISO, MDY"})
                say(out, 'S', message -> message.write((parameter + "\0").getBytes(UTF_8)));
            say(out, 'Z', message -> message.write('I'));
            var asked = "";
            while (true) {
                var kind = in.readByte();
                var body = in.readNBytes(in.readInt() - 4);
                switch (kind) {
                    case 'P' -> {
                        asked = new String(body, UTF_8);
                        say(out, '1', message -> {});
                    }
                    case 'B' -> say(out, '2', message -> {});
                    case 'D' -> describe(out, asked);
                    case 'E' -> answer(out, asked);
                    case 'Q' -> {
                        answer(out, "");
                        say(out, 'Z', message -> message.write('I'));
                    }
                    case 'S' -> say(out, 'Z', message -> message.write('I'));
                    default -> {
                        return;
                    }
                }
            }
        } catch (IOException gone) {
            // The visitor has left, as one who was not let in does.
        }
    }

    private static void describe(DataOutputStream out, String asked) throws IOException {
        if (!asked.contains("version()")) {
            say(out, 'n', message -> {});
            return;
        }
        say(out, 'T', message -> {
            message.writeShort(1);
            message.write("version\0".getBytes(UTF_8));
            message.writeInt(0);
            message.writeShort(0);
            message.writeInt(TEXT);
            message.writeShort(-1);
            message.writeInt(-1);
            message.writeShort(0);
        });
    }

    private void answer(DataOutputStream out, String asked) throws IOException {
        if (asked.contains("version()"))
            say(out, 'D', message -> {
                message.writeShort(1);
                message.writeInt(version.getBytes(UTF_8).length);
                message.write(version.getBytes(UTF_8));
            });
        say(out, 'C', message -> message.write("SELECT 1\0".getBytes(UTF_8)));
    }

    private static void say(DataOutputStream out, char kind, Content content) throws IOException {
        var message = new ByteArrayOutputStream();
        content.to(new DataOutputStream(message));
        out.writeByte(kind);
        out.writeInt(message.size() + 4);
        message.writeTo(out);
        out.flush();
    }

    private interface Content {
        void to(DataOutputStream message) throws IOException;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
