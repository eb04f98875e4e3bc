package org.redthread.thread;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.redthread.sql.Rows;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// A shelf that is one statement of its room.
///
/// Its rows have the columns of a [Findable]. Where a title needs words of the interface it holds the key of the
/// message in brackets: `{meetings.kind.OFFERS_TO_HOST}`; none of them takes an argument.
public abstract class ShelfStore implements Shelf {

    private static final int AT_ONCE = 500;
    private static final Pattern KEY = Pattern.compile("\\{([a-z]+(?:[.][A-Za-z_-]+)+)}");

    private final JdbcClient db;
    private final Messages messages;
    private final Set<String> kinds;
    private final String statement;

    /// @param rows ends in `where :all or … = any(:owners)`, and gives one column, a row as JSON
    protected ShelfStore(JdbcClient db, Messages messages, Set<String> kinds, String rows) {
        this.db = db;
        this.messages = messages;
        this.kinds = kinds;
        this.statement = rows;
    }

    @Override
    public Set<String> kinds() {
        return kinds;
    }

    @Override
    @Transactional(readOnly = true)
    public void hand(Set<UUID> owners, Consumer<Findable> taker) {
        try (var rows = db
                .sql(statement)
                .withFetchSize(AT_ONCE)
                .param("all", owners.isEmpty())
                .param("owners", owners.toArray(UUID[]::new))
                .query(String.class)
                .stream()) {
            rows.map(row -> said(Rows.one(row, Findable.class))).forEach(taker);
        }
    }

    private Findable said(Findable thing) {
        if (thing.title().indexOf('{') < 0) return thing;
        var language = Language.of(thing.language()).orElse(Language.EN);
        var title = KEY.matcher(thing.title())
                .replaceAll(key -> messages.has(language, key.group(1)) ? messages.say(language, key.group(1)) : "");
        return thing.titled(title);
    }
}
