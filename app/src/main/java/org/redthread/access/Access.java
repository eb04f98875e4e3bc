package org.redthread.access;

import java.util.UUID;
import java.util.function.Supplier;
import org.redthread.sql.RowReader;
import org.springframework.stereotype.Component;

/// The one place that says yes. Nouns ask it before they act; what nobody granted is denied.
@Component
public class Access implements RowReader {

    private final ScopedValue<Reader> bound = ScopedValue.newInstance();

    /// The reader on whose behalf the current thread works; the public where nobody was bound.
    public Reader reader() {
        return bound.orElse(Reader.PUBLIC);
    }

    /// Runs the work on behalf of the reader.
    public <T> T as(Reader reader, Supplier<T> work) {
        return ScopedValue.where(bound, reader).call(work::get);
    }

    public boolean may(Action action, UUID dialogue) {
        return action.roles().stream().anyMatch(role -> reader().is(role, dialogue));
    }

    /// @throws Forbidden where the reader holds none of the action's roles in the dialogue
    public void require(Action action, UUID dialogue) {
        if (!may(action, dialogue)) throw new Forbidden(action.permission());
    }

    @Override
    public java.util.Set<String> circles() {
        return reader().circles();
    }

    @Override
    public String actor() {
        var account = reader().account();
        return account == null ? "" : account.toString();
    }
}
