package org.redthread.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second opinion on our Word files, from a program that we did not write.
class LibreOfficeTest {

    private static final Path PROGRAM = Path.of("/usr/bin/soffice");

    @Test
    void libreoffice_reads_the_words_that_were_written(@TempDir Path folder) throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM))
            System.out.println("LibreOffice is not installed: nobody else has read our Word files in this run");
        assumeTrue(Files.isExecutable(PROGRAM), "LibreOffice is not installed");
        var command = new ArrayList<>(List.of(
                PROGRAM.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                "txt:Text (encoded):UTF8",
                "--outdir",
                folder.toString()));
        for (var kind : Papers.Kind.values())
            command.add(Files.write(folder.resolve(kind + ".docx"), Papers.print(Printer.DOCX, kind.paper()))
                    .toString());
        var office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            office.descendants().forEach(ProcessHandle::destroyForcibly);
            office.destroyForcibly();
        }
        for (var kind : Papers.Kind.values()) {
            var read = Heard.squeezed(Files.readString(folder.resolve(kind + ".txt")));
            int from = 0;
            for (var line : Papers.said(kind.paper())) {
                from = read.indexOf(Heard.squeezed(line), from);
                assertThat(from).as("%s: %s", kind, line).isNotNegative();
            }
        }
    }
}
