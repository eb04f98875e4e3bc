package org.redthread.access;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.redthread.sql.RowReader;
import org.springframework.stereotype.Component;

/// The one place that says yes. Nouns ask it before they act; what nobody granted is denied.
@Component
public class Access implements RowReader {

    private final ScopedValue<Asking> bound = ScopedValue.newInstance();

    /// A reader at work, and the permissions that were asked for on the way.
    private record Asking(Reader reader, Set<String> asked) {}

    /// The reader on whose behalf the current thread works; the public where nobody was bound.
    public Reader reader() {
        return bound.isBound() ? bound.get().reader() : Reader.PUBLIC;
    }

    /// Runs the work on behalf of the reader.
    public <T, X extends Throwable> T as(Reader reader, ScopedValue.CallableOp<? extends T, X> work) throws X {
        Set<String> asked = bound.isBound() ? bound.get().asked() : ConcurrentHashMap.newKeySet();
        return ScopedValue.where(bound, new Asking(reader, asked)).call(work);
    }

    /// Whether the reader holds one of the action's roles in the dialogue.
    public boolean may(Action action, UUID dialogue) {
        noted(action);
        return action.roles().stream().anyMatch(role -> reader().is(role, dialogue));
    }

    /// Whether the reader holds one of the action's roles anywhere: for what belongs to no dialogue.
    public boolean may(Action action) {
        noted(action);
        return action.roles().stream().anyMatch(role -> reader().is(role));
    }

    /// @throws Forbidden where the reader holds none of the action's roles in the dialogue
    public void require(Action action, UUID dialogue) {
        if (!may(action, dialogue)) throw new Forbidden(action.permission());
    }

    /// @throws Forbidden where the reader holds none of the action's roles in any dialogue
    public void require(Action action) {
        if (!may(action)) throw new Forbidden(action.permission());
    }

    /// Whether the work that runs now has asked for the permission.
    boolean wasAsked(String permission) {
        return bound.isBound() && bound.get().asked().contains(permission);
    }

    private void noted(Action action) {
        if (bound.isBound()) bound.get().asked().add(action.permission());
    }

    @Override
    public Set<String> circles() {
        return reader().circles();
    }

    @Override
    public String actor() {
        var account = reader().account();
        return account == null ? "" : account.toString();
    }
}
