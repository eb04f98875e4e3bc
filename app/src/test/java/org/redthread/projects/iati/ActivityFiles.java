package org.redthread.projects.iati;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Brings files into the rehearsal as its secretariat does. All that stands in them is sample wording.
@TestComponent
class ActivityFiles {

    private final Imports imports;
    private final Activities activities;
    private final Access access;
    private final Dialogues dialogues;
    private final TransactionOperations transaction;
    private final JdbcClient db;

    ActivityFiles(
            Imports imports,
            Activities activities,
            Access access,
            Dialogues dialogues,
            TransactionOperations transaction,
            JdbcClient db) {
        this.imports = imports;
        this.activities = activities;
        this.access = access;
        this.dialogues = dialogues;
        this.transaction = transaction;
        this.db = db;
    }

    static String activity(String identifier, String title, String more) {
        return """
                <iati-activity xml:lang="en" default-currency="EUR">
                <iati-identifier>%s</iati-identifier>
                <reporting-org ref="GB-COH-1" type="40"><narrative>Sample organisation</narrative></reporting-org>
                <title><narrative>%s</narrative></title>
                <description><narrative>Sample description</narrative></description>
                <participating-org role="1" ref="GB-COH-1"><narrative>Sample organisation</narrative></participating-org>
                <activity-status code="2"/>
                <activity-date type="1" iso-date="2024-01-01"/>
                <recipient-country code="TR"/>
                <sector code="15190"/>
                %s</iati-activity>
                """.formatted(identifier, title, more);
    }

    static String file(String... activities) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\">\n"
                + String.join("", activities) + "</iati-activities>\n";
    }

    Dialogue rehearsal() {
        return dialogues.get("rehearsal");
    }

    /// Beside the accounts of the rehearsal: a reader with that one mandate.
    Reader holder(Role role) {
        return new Reader(
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                "Sample",
                Set.of(new Mandate(role, rehearsal().id(), null)));
    }

    <T, X extends Throwable> T asSecretariat(ScopedValue.CallableOp<T, X> work) throws X {
        return access.as(holder(Role.SECRETARIAT), work);
    }

    Brought read(String file) throws Exception {
        return read(file, Audience.EVERYBODY);
    }

    Brought read(String file, Audience audience) throws Exception {
        return read(new ByteArrayInputStream(file.getBytes(UTF_8)), audience);
    }

    /// Brings it and waits until it is read.
    Brought read(InputStream file, Audience audience) throws Exception {
        return asSecretariat(() -> {
            var opened = imports.open(rehearsal(), "sample.xml", audience, file);
            if (!(opened instanceof Imports.Opened.Begun(var id)))
                throw new IllegalStateException("Not begun: " + opened);
            for (var i = 0; i < 3000; i++) {
                var brought = imports.compared(rehearsal(), id).orElseThrow();
                if (brought.state() != Brought.State.READING) return brought;
                Thread.sleep(20);
            }
            throw new IllegalStateException("Still not read");
        });
    }

    Brought again(Brought brought) {
        return asSecretariat(() -> imports.compared(rehearsal(), brought.id()).orElseThrow());
    }

    boolean take(Brought brought) {
        return asSecretariat(
                () -> imports.take(rehearsal(), brought.id(), again(brought).comparedWith(), true));
    }

    void taken(String file) throws Exception {
        if (!take(read(file))) throw new IllegalStateException("Not taken");
    }

    String export(Reader reader, Held.Which which) throws IOException {
        var out = new ByteArrayOutputStream();
        access.as(reader, () -> {
            transaction.executeWithoutResult(_ -> {
                try {
                    activities.write(rehearsal(), which, out);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            return true;
        });
        return out.toString(UTF_8);
    }

    /// Forgets all that is held, as nobody can through a door.
    void nothingHeld(org.springframework.jdbc.core.simple.JdbcClient owner) {
        owner.sql("delete from projects.iati_activity").update();
        owner.sql("delete from projects.iati_staged").update();
        owner.sql("delete from projects.iati_import").update();
    }

    long held() {
        return asSecretariat(() -> transaction.execute(_ -> db.sql("select count(*) from projects.iati_activity")
                .query(Long.class)
                .single()));
    }
}
