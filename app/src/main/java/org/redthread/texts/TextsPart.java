package org.redthread.texts;

import java.util.List;
import org.redthread.record.Claim;
import org.redthread.record.RecordPart;
import org.redthread.record.Thing;
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
        return new Load() {
            @Override
            public int run() {
                store.replaceRecorded(file.dossiers(), file.themes());
                return file.dossiers().size();
            }

            @Override
            public List<Thing> things() {
                return file.things();
            }

            @Override
            public List<Claim> claims() {
                return file.claims();
            }

            @Override
            public List<Concern> concerns() {
                return file.concerns();
            }
        };
    }
}
