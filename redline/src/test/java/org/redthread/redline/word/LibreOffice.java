package org.redthread.redline.word;

import com.sun.star.beans.PropertyValue;
import com.sun.star.bridge.UnoUrlResolver;
import com.sun.star.comp.helper.Bootstrap;
import com.sun.star.connection.NoConnectException;
import com.sun.star.frame.XComponentLoader;
import com.sun.star.frame.XDesktop;
import com.sun.star.frame.XDispatchHelper;
import com.sun.star.frame.XDispatchProvider;
import com.sun.star.frame.XModel;
import com.sun.star.frame.XStorable;
import com.sun.star.lang.XComponent;
import com.sun.star.lang.XMultiComponentFactory;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.uno.XComponentContext;
import com.sun.star.util.XCloseable;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.redthread.redline.Unreadable;

/// LibreOffice as a second opinion: one headless process with a profile of its own opens many files, accepts or
/// rejects what they track with its own command, and says what words are left.
public final class LibreOffice implements AutoCloseable {

    public enum Task {
        OPEN(""),
        ACCEPT(".uno:AcceptAllTrackedChanges"),
        REJECT(".uno:RejectAllTrackedChanges");

        private final String command;

        Task(String command) {
            this.command = command;
        }
    }

    private static final Path PROGRAM = Path.of("/usr/bin/soffice");

    private final Path folder;
    private final Process process;
    private final XComponentContext context;
    private final XMultiComponentFactory factory;
    private int files;

    public LibreOffice(Path folder) throws Exception {
        this.folder = folder;
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var address = "socket,host=127.0.0.1,port=" + port + ";urp;";
        this.process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--norestore",
                        "--nologo",
                        "--accept=" + address)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        this.context = connected("uno:" + address + "StarOffice.ComponentContext");
        this.factory = context.getServiceManager();
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    private XComponentContext connected(String address) throws Exception {
        var resolver = UnoUrlResolver.create(Bootstrap.createInitialComponentContext(null));
        for (int tries = 0; ; tries++) {
            try {
                return UnoRuntime.queryInterface(XComponentContext.class, resolver.resolve(address));
            } catch (NoConnectException e) {
                if (tries == 240 || !process.isAlive()) throw new IOException("LibreOffice does not answer", e);
                Thread.sleep(Duration.ofMillis(250));
            }
        }
    }

    /// The words of the body as LibreOffice saves them as plain text.
    public String words(Task task, byte[] document) throws Exception {
        var in = folder.resolve(files++ + ".docx");
        var out = folder.resolve(files + ".txt");
        Files.write(in, withoutComments(document));
        var loader = UnoRuntime.queryInterface(XComponentLoader.class, service("com.sun.star.frame.Desktop"));
        var opened = loader.loadComponentFromURL(
                in.toUri().toString(), "_blank", 0, new PropertyValue[] {property("Hidden", true)});
        if (opened == null) throw new IOException("LibreOffice cannot open the file");
        try {
            if (!task.command.isEmpty()) dispatch(opened, task.command);
            UnoRuntime.queryInterface(XStorable.class, opened)
                    .storeToURL(out.toUri().toString(), new PropertyValue[] {
                        property("FilterName", "Text (encoded)"), property("FilterOptions", "UTF8,LF")
                    });
        } finally {
            UnoRuntime.queryInterface(XCloseable.class, opened).close(true);
        }
        // Marks of no width that LibreOffice itself puts in to hold tracked rows and boxes.
        return Files.readString(out).replaceAll("[\\u200B\\u200D]", "");
    }

    /// LibreOffice 7.4.7 without a screen ends at once when a document with a comment is loaded over the bridge,
    /// whether hidden or shown. Its converter opens such a file, so [#converted] asks about comments; here they
    /// are left out.
    private static byte[] withoutComments(byte[] document) throws Unreadable {
        var parts = new Package("document.docx", document);
        var main = Story.main(parts);
        parts.tree(main)
                .root()
                .each(element -> element.removeIf(child -> child.name().startsWith("w:commentRange")
                        || child.is("w:r") && child.has("w:commentReference")));
        parts.changed(main);
        return Revisions.bytes(parts);
    }

    /// The words of a file as the converter writes them, which opens it as it is, comments and all.
    public static String converted(Path folder, byte[] document) throws IOException, InterruptedException {
        var in = Files.write(folder.resolve("converted.docx"), document);
        var process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-env:UserInstallation=" + folder.resolve("converter").toUri(),
                        "--headless",
                        "--convert-to",
                        "txt:Text (encoded):UTF8",
                        "--outdir",
                        folder.toString(),
                        in.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("converter.log").toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("LibreOffice does not answer");
        }
        return Files.readString(folder.resolve("converted.txt"));
    }

    private void dispatch(XComponent opened, String command) throws Exception {
        var frame = UnoRuntime.queryInterface(XModel.class, opened)
                .getCurrentController()
                .getFrame();
        UnoRuntime.queryInterface(XDispatchHelper.class, service("com.sun.star.frame.DispatchHelper"))
                .executeDispatch(
                        UnoRuntime.queryInterface(XDispatchProvider.class, frame),
                        command,
                        "",
                        0,
                        new PropertyValue[0]);
    }

    private Object service(String name) throws Exception {
        return factory.createInstanceWithContext(name, context);
    }

    private static PropertyValue property(String name, Object value) {
        var made = new PropertyValue();
        made.Name = name;
        made.Value = value;
        return made;
    }

    @Override
    public void close() throws Exception {
        try {
            UnoRuntime.queryInterface(XDesktop.class, service("com.sun.star.frame.Desktop"))
                    .terminate();
        } catch (com.sun.star.lang.DisposedException e) {
            // The bridge falls with the process it leads to.
        }
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
