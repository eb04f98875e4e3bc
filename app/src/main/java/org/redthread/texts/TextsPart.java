package org.redthread.texts;

import org.redthread.record.RecordPart;
import org.springframework.stereotype.Component;

/// The texts of the public record.
@Component
class TextsPart implements RecordPart {

    private final TextStore store;

    TextsPart(TextStore store) {
        this.store = store;
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
                    return file.dossiers().size();
                },
                file.things(),
                file.claims(),
                file.concerns());
    }
}
