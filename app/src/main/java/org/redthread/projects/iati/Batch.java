package org.redthread.projects.iati;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redthread.iati.Activity;
import org.redthread.iati.Finding;
import org.redthread.iati.Inspection;
import org.redthread.iati.Severity;
import org.redthread.iati.rules.Rules;

/// A few activities that follow each other: judged and made rows of, away from the thread that reads the file.
final class Batch implements Callable<Batch.Ready> {

    static final String COLUMNS = "import_id, row, line, identifier, title, status, reporter, refused, digest, content";
    private static final int COLUMN_COUNT = 10;
    private static final int LONGEST = 300;

    private final UUID file;
    private final Rules rules;
    private final List<Read> activities = new ArrayList<>();

    /// @param critical whether the schema found it unfit
    private record Read(Activity activity, boolean critical) {}

    record Ready(byte[] rows, Tally tally, int activities, int refused) {}

    Batch(UUID file, Rules rules) {
        this.file = file;
        this.rules = rules;
    }

    void add(Activity activity, boolean critical) {
        activities.add(new Read(activity, critical));
    }

    int size() {
        return activities.size();
    }

    @Override
    public Ready call() throws IOException {
        var rows = new CopyRows();
        var tally = new Tally();
        var count = 0;
        try (var contents = new Content.Maker()) {
            for (var read : activities) {
                var critical = new boolean[] {read.critical()};
                Inspection.judge(read.activity(), rules, finding -> {
                    critical[0] |= isCritical(finding);
                    tally.add(finding);
                });
                var refused = refused(read.activity(), critical[0]);
                if (refused != null) count++;
                row(rows, read.activity(), refused, contents.of(read.activity().element()));
            }
        }
        return new Ready(rows.made(), tally, activities.size(), count);
    }

    static boolean isCritical(Finding finding) {
        return finding.severity() == Severity.CRITICAL;
    }

    /// What has no identifier cannot be matched, and an index holds none that is longer than any was ever given out.
    private static @Nullable String refused(Activity activity, boolean critical) {
        var letters = activity.identifier().length();
        if (letters == 0 || letters > LONGEST) return "IDENTIFIER";
        return critical ? "SCHEMA" : null;
    }

    private void row(CopyRows rows, Activity activity, @Nullable String refused, Content content) throws IOException {
        var status = activity.status();
        var reporter = activity.element().child("reporting-org");
        var ref = reporter == null ? null : reporter.value("ref");
        rows.row(COLUMN_COUNT)
                .uuid(file)
                .number(activity.row())
                .number(activity.line())
                .text(shortened(activity.identifier()))
                .text(shortened(activity.title()))
                .text(status == null ? null : shortened(status.strip()))
                .text(ref == null ? "" : shortened(ref.strip()))
                .text(refused)
                .bytes(content.digest())
                .bytes(content.deflated());
    }

    private static String shortened(String text) {
        return FindingKind.Place.shortened(text, LONGEST);
    }
}
