package org.redthread.dialogues;

import java.util.Set;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.springframework.context.SmartLifecycle;

/// Furnishes the Rehearsal when the house starts, after the record is loaded and before the first request, so that
/// nobody who tries it finds it empty. Rooms do so through the doors that people use, and again at each start: what is
/// there already is left alone.
public abstract class Furnishing implements SmartLifecycle {

    private final int phase;
    private final Dialogues dialogues;
    private final Access access;
    private volatile boolean furnished;

    /// @param phase at which it is its turn: 10 meetings, 11 texts, 13 plans, 15 offers
    protected Furnishing(int phase, Dialogues dialogues, Access access) {
        this.phase = phase;
        this.dialogues = dialogues;
        this.access = access;
    }

    /// Done on behalf of the secretariat, outside any transaction.
    protected abstract void furnish(Dialogue rehearsal);

    @Override
    public final void start() {
        for (var dialogue : dialogues.all()) if (dialogue.sample()) furnished(dialogue);
        furnished = true;
    }

    private void furnished(Dialogue rehearsal) {
        var house = new Reader(null, "Red Thread", Set.of(new Mandate(Role.SECRETARIAT, rehearsal.id(), null)));
        access.as(house, () -> {
            furnish(rehearsal);
            return rehearsal;
        });
    }

    @Override
    public final void stop() {
        furnished = false;
    }

    @Override
    public final boolean isRunning() {
        return furnished;
    }

    @Override
    public final int getPhase() {
        return phase;
    }
}
