package org.redthread.meetings;

import java.util.List;
import org.redthread.record.Claim;
import org.redthread.record.RecordPart;
import org.redthread.record.Thing;
import org.redthread.thread.Threads;
import org.springframework.stereotype.Component;

/// The meetings of the public record.
@Component
class MeetingsPart implements RecordPart {

    private final MeetingStore store;
    private final MeetingLabels labels;
    private final Threads threads;

    MeetingsPart(MeetingStore store, MeetingLabels labels, Threads threads) {
        this.store = store;
        this.labels = labels;
        this.threads = threads;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public Load read() {
        var file = MeetingsFile.open();
        return new Load() {
            @Override
            public int run() {
                store.replaceRecorded(file.dossiers(), file.years());
                store.label(labels.of(file.dossiers()));
                threads.record("meetings/", MeetingTies.of(file.dossiers()));
                return file.dossiers().size();
            }

            @Override
            public List<Thing> things() {
                return labels.things(file.dossiers());
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
