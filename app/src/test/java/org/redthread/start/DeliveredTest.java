package org.redthread.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.database.TestServer;

/// The jars as they are delivered: a meeting is held by its forms and all that it prints is opened. A face that is
/// found
/// in the folder of classes and not in a jar is noticed here.
@Tag("delivered")
class DeliveredTest {

    private static final String MEETING = "/en/rehearsal/meetings/rh-som-2";

    @TempDir
    Path folder;

    @Test
    void every_paper_of_a_published_meeting_opens() throws IOException, InterruptedException {
        Files.createSymbolicLink(folder.resolve("postgres"), TestServer.programs());
        try (var house = House.delivered(
                Map.of("REDTHREAD_PORT", "0", "REDTHREAD_HOME", folder.toString(), "REDTHREAD_DEMO", "true"))) {
            var address = house.isReady().replaceAll("Ready at (\\S+) .*", "$1");
            var secretariat = Caller.enteringBy("Secretariat", address);
            published(secretariat, Caller.enteringBy("Chair", address));

            assertThat(pdf(secretariat, MEETING + "/delegation/letter/pdf?party=POL"))
                    .contains("Poland", "RH/INV/");
            assertThat(pdf(secretariat, MEETING + "/participants/list/pdf")).contains("Poland", "First Delegate");
            assertThat(pdf(secretariat, MEETING + "/participants/badges/pdf")).contains("First Delegate");
            assertThat(pdf(secretariat, MEETING + "/participants/attendance/pdf"))
                    .contains("First Delegate");
            var stranger = Caller.stranger(address);
            assertThat(pdf(stranger, MEETING + "/summary/drafts/3/pdf")).contains("The plan was welcomed");
            assertThat(pdf(stranger, "/ru/budapest-process/calendar/2019.pdf")).contains("2019");
        } finally {
            Files.deleteIfExists(folder.resolve("postgres"));
        }
    }

    private static void published(Caller secretariat, Caller chair) throws InterruptedException {
        secretariat.open("/en/rehearsal/meetings/new?model=rh-som-1").press("Keep as a draft");
        secretariat.press("Announce it to everybody").press("Open registration");
        secretariat.open(MEETING + "/invitations").press("Send the letters", Map.of("party-POL", "on"));
        secretariat
                .open(MEETING + "/delegation?party=POL")
                .press(
                        "Nominate",
                        Map.of(
                                "delegate-1-capacity", "HEAD",
                                "delegate-1-name", "First Delegate",
                                "delegate-1-email", "first@example.org"));
        secretariat.open(MEETING).press("Close registration").press("Begin the meeting");
        secretariat
                .open(MEETING + "/outcomes")
                .press("Record it", Map.of("kind", "DECISION", "what", "The plan was welcomed"));
        secretariat.open(MEETING + "/summary").press("Send it to the parties");
        chair.open(MEETING + "/summary").press("Approve it");
        secretariat.open(MEETING + "/summary").press("Publish it");
    }

    private static String pdf(Caller caller, String address) throws IOException, InterruptedException {
        var answer = caller.take(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        try (var document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\h]+", " ");
        }
    }
}
