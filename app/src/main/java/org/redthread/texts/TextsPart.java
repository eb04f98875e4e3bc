package org.redthread.texts;

import org.redthread.record.RecordPart;
import org.redthread.thread.Threads;
import org.springframework.stereotype.Component;

/// The texts of the public record.
@Component
class TextsPart implements RecordPart {

    private final TextStore store;
    private final Threads threads;

    TextsPart(TextStore store, Threads threads) {
        this.store = store;
        this.threads = threads;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String name() {
        return "texts";
    }

    @Override
    public Load read() {
        var file = TextsFile.open();
        return Load.of(
                () -> {
                    store.replaceRecorded(file.dossiers(), file.themes());
                    threads.record("texts/", TextTies.of(file.dossiers(), file.themes()));
                    return file.dossiers().size();
                },
                file.things(),
                file.claims(),
                file.concerns());
    }
}
