package org.redthread.desk;

import java.time.Clock;
import java.util.List;
import org.redthread.access.Access;
import org.redthread.web.Clocks;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Desks of those who act by a mandate: everything that the rooms say waits for them.
@Service
public class MyDesk {

    private final List<Duties> rooms;
    private final Messages messages;
    private final Access access;
    private final Clock clock;

    MyDesk(List<Duties> rooms, Messages messages, Access access, Clock clock) {
        this.rooms = List.copyOf(rooms);
        this.messages = messages;
        this.access = access;
        this.clock = clock;
    }

    /// The reader's own desk, as it is now; the date of the address changes nothing in it.
    ///
    /// @throws org.redthread.access.Forbidden to whoever has not signed in
    @Transactional(readOnly = true)
    public Desk now(Language language) {
        access.require(DeskAction.READ);
        var reader = access.reader();
        var now = clock.instant();
        var who = new AtDesk(reader, new Clocks(messages, language, reader.zone()), now);
        return Desk.of(
                reader,
                now,
                rooms.stream().flatMap(room -> room.of(who).stream()).toList());
    }
}
