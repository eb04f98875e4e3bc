package org.redthread.results.frameworks;

import java.util.List;
import org.redthread.record.RecordPart;
import org.springframework.stereotype.Component;

/// The frameworks of the public record.
@Component
class FrameworksPart implements RecordPart {

    private final FrameworkStore store;

    FrameworksPart(FrameworkStore store) {
        this.store = store;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String name() {
        return "frameworks of results";
    }

    @Override
    public Load read() {
        var file = FrameworksFile.open();
        return Load.of(
                () -> {
                    store.replaceRecorded(file.frameworks());
                    return file.frameworks().size();
                },
                List.of(),
                List.of(),
                List.of());
    }
}
