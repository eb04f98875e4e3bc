package org.redthread.projects.iati;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.redthread.iati.Fault;
import org.redthread.iati.Finding;
import org.redthread.iati.Inspection;
import org.redthread.iati.Mapping;
import org.redthread.iati.rules.Rules;

/// Reads a file of any size into rows, in memory that its largest activities bound.
///
/// This thread reads the file, holds it against the schema and sends rows off in the order of the file; judging and
/// making rows, which is most of the work, is done beside it.
final class Intake {

    private static final int MOST_ACTIVITIES = 100;
    private static final long BATCH = 64L << 10;
    /// Of the file, read and not sent off yet. As elements it is ten times as much, to be carried about by each
    /// collection of garbage.
    private static final long MOST_UNDER_WAY = 512L << 10;

    private final UUID file;
    private final Rules rules;
    private final CopyIn copy;
    private final Watch watch;
    private final Tally tally = new Tally();
    private final Queue<UnderWay> underWay = new ArrayDeque<>();
    private Brought.@Nullable Refusal refusal;
    private boolean critical;
    private long waiting;
    private int activities;
    private int refused;

    private record UnderWay(long bytes, Future<Batch.Ready> ready) {}

    /// Hears how far it is.
    interface Watch {

        /// @return whether to go on
        boolean at(long bytes, int activities);
    }

    /// What became of a file.
    sealed interface Read {

        record Whole(int activities, int refused, List<Mapping.Line> mapping, long moreFields, Tally tally)
                implements Read {}

        record Refused(Brought.Refusal refusal) implements Read {}

        record Cancelled() implements Read {}
    }

    Intake(UUID file, Rules rules, CopyIn copy, Watch watch) {
        this.file = file;
        this.rules = rules;
        this.copy = copy;
        this.watch = watch;
    }

    Read read(InputStream in) throws IOException, SQLException {
        copy.writeToCopy(CopyRows.HEAD, 0, CopyRows.HEAD.length);
        var workers =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
        try (var inspection = Inspection.of(in, rules, this::hear)) {
            var goesOn = batches(inspection, workers);
            if (refusal != null) return new Read.Refused(refusal);
            if (!goesOn) return new Read.Cancelled();
            copy.writeToCopy(CopyRows.END, 0, CopyRows.END.length);
            var mapping = inspection.mapping();
            return new Read.Whole(activities, refused, mapping.lines(), mapping.more(), tally);
        } finally {
            workers.shutdownNow();
        }
    }

    /// @return false where it was told to stop
    private boolean batches(Inspection inspection, ExecutorService workers) throws IOException, SQLException {
        var batch = new Batch(file, rules);
        var from = 0L;
        for (var activity = inspection.read(); activity != null; activity = inspection.read()) {
            if (refusal != null) return false;
            batch.add(activity, critical);
            critical = false;
            var bytes = inspection.bytes() - from;
            if (batch.size() < MOST_ACTIVITIES && bytes < BATCH) continue;
            begin(batch, bytes, workers);
            from = inspection.bytes();
            batch = new Batch(file, rules);
            while (waiting > MOST_UNDER_WAY) send();
            if (!watch.at(from, activities)) return false;
        }
        if (refusal != null) return false;
        begin(batch, 0, workers);
        while (!underWay.isEmpty()) send();
        return watch.at(inspection.bytes(), activities);
    }

    private void begin(Batch batch, long bytes, ExecutorService workers) {
        waiting += bytes;
        underWay.add(new UnderWay(bytes, workers.submit(batch)));
    }

    private void send() throws IOException, SQLException {
        var first = underWay.remove();
        try {
            var ready = first.ready().get();
            copy.writeToCopy(ready.rows(), 0, ready.rows().length);
            tally.add(ready.tally());
            activities += ready.activities();
            refused += ready.refused();
            waiting -= first.bytes();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) throw broken;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// Where one identifier stands twice nobody can know which of the two is meant, so that neither is taken.
    private void hear(Finding finding) {
        switch (finding.fault()) {
            case Fault.Unreadable(var reason, var value) -> refuse(finding, reason, value);
            case Fault.Twice(var first) -> refuse(finding, null, Integer.toString(first));
            case Fault.Schema _, Fault.Rule _, Fault.Code _, Fault.Odd _ -> {
                critical |= Batch.isCritical(finding) && finding.row() > 0;
                tally.add(finding);
            }
        }
    }

    private void refuse(Finding finding, Fault.@Nullable Reason reason, String value) {
        if (refusal == null)
            refusal = new Brought.Refusal(
                    reason,
                    FindingKind.Place.shortened(value, 100),
                    finding.row(),
                    finding.line(),
                    FindingKind.Place.shortened(finding.activity(), 200));
    }
}
