package org.redthread.texts.negotiations;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.json.Json;
import org.redthread.redline.json.Members;
import org.redthread.redline.json.TextJson;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may know of a text and its versions is decided by their policies; no statement here repeats them.
@Repository
class NegotiationStore {

    private final JdbcClient db;

    NegotiationStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Negotiated> find(UUID dialogue, String slug) {
        return db.sql("""
                        select whole
                          from texts.negotiated
                         where dialogue_id = :dialogue and slug = :slug
                        """)
                .param("dialogue", dialogue)
                .param("slug", slug)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Negotiated.class));
    }

    /// Of whatever dialogue.
    List<Negotiated> all(Collection<UUID> ids) {
        return db.sql("""
                        select whole
                          from texts.negotiated
                         where id = any(:ids)
                        """).param("ids", ids.toArray(UUID[]::new)).query(String.class).stream()
                .map(json -> Rows.one(json, Negotiated.class))
                .toList();
    }

    List<Negotiated> of(UUID dialogue) {
        return db.sql("""
                        select whole
                          from texts.negotiated
                         where dialogue_id = :dialogue
                         order by begun_at desc
                        """).param("dialogue", dialogue).query(String.class).stream()
                .map(json -> Rows.one(json, Negotiated.class))
                .toList();
    }

    /// Holds the text for the rest of the transaction: two who make a version of it at once come one after the other.
    ///
    /// @return false where there is no such text for this reader to change
    boolean hold(UUID negotiation) {
        return db.sql("select from texts.negotiation where id = :id for update")
                .param("id", negotiation)
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }

    void add(Negotiated text) {
        db.sql("""
                insert into texts.negotiation
                select n.*
                  from jsonb_populate_record(null::texts.negotiation,
                                             :row::jsonb || jsonb_build_object('circles', :circles::text[])) n
                """)
                .param("row", Rows.json(text))
                .param("circles", circles(text, text.state()))
                .update();
    }

    /// @return false where somebody moved it since that version
    boolean move(Negotiated text, State to, int version) {
        var moved = db.sql("""
                        update texts.negotiation
                           set state = :state, version = version + 1, circles = :circles
                         where id = :id and version = :version and state = :from
                        """)
                        .param("state", to.name())
                        .param("circles", circles(text, to))
                        .param("id", text.id())
                        .param("version", version)
                        .param("from", text.state().name())
                        .update()
                > 0;
        if (moved) openVersions(text, to);
        return moved;
    }

    /// Versions are seen by whom the text is; before a published one and its translations, by everybody only where its
    /// history is open.
    private void openVersions(Negotiated text, State state) {
        db.sql("""
                update texts.version v
                   set circles = case when :open or :current in (v.id, v.translates_id) then :all::text[]
                                      else :inside::text[] end
                 where v.negotiation_id = :id
                """)
                .param("id", text.id())
                .param("current", text.current().id())
                .param("open", text.historyOpen() || state != State.PUBLISHED)
                .param("all", circles(text, state))
                .param("inside", circles(text, State.ENDORSED))
                .update();
    }

    void openHistory(Negotiated text, boolean open) {
        db.sql("update texts.negotiation set history_open = :open, version = version + 1 where id = :id")
                .param("open", open)
                .param("id", text.id())
                .update();
    }

    void add(Version version, Text words, State state) {
        db.sql("""
                insert into texts.version
                select v.*
                  from jsonb_populate_record(null::texts.version,
                                             :row::jsonb || jsonb_build_object('circles', :circles::text[])) v
                """)
                .param("row", Rows.json(version))
                .param("circles", state.circles(version.dialogueId()).toArray(String[]::new))
                .update();
        db.sql("""
                insert into texts.provision
                select p.*
                  from jsonb_populate_recordset(null::texts.provision, :rows::jsonb) p
                """).param("rows", Rows.json(Provisions.rows(version, words))).update();
    }

    void keepFile(UUID version, String name, byte[] docx) {
        db.sql("insert into texts.version_file (version_id, name, docx) values (:version, :name, :docx)")
                .param("version", version)
                .param("name", name)
                .param("docx", docx)
                .update();
    }

    Optional<byte[]> file(UUID version) {
        return db.sql("select docx from texts.version_file where version_id = :version")
                .param("version", version)
                .query(byte[].class)
                .optional();
    }

    /// Texts of a dialogue that were not looked at yet when the house started, the oldest first.
    List<UUID> unhung(UUID dialogue) {
        return db.sql(
                        "select id from texts.negotiation where dialogue_id = :dialogue and hung is null order by begun_at")
                .param("dialogue", dialogue)
                .query(UUID.class)
                .list();
    }

    void hung(UUID negotiation) {
        db.sql("update texts.negotiation set hung = true where id = :id")
                .param("id", negotiation)
                .update();
    }

    boolean undo(UUID version, Instant at) {
        return db.sql("update texts.version set undone_at = :at where id = :id and undone_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", version)
                        .update()
                > 0;
    }

    /// The words of a version; empty where the reader may not see it.
    Text words(UUID version) {
        var blocks = new ArrayList<Block>();
        db.sql("""
                        select identity, kind, depth, number, typed, wording
                          from texts.provision
                         where version_id = :version
                         order by place
                        """).param("version", version).query(row -> {
            blocks.add(block(row, row.getString("number")));
        });
        return blocks.isEmpty() ? Text.EMPTY : new Text(blocks);
    }

    /// Versions of the text and of those before it in its line that have the provision.
    List<Appearance> history(UUID negotiation, Identity provision) {
        return db.sql("""
                        with recursive line (id, follows_id, depth) as (
                            select n.id, n.follows_id, 0 from texts.negotiation n where n.id = :negotiation
                             union all
                            select n.id, n.follows_id, l.depth + 1
                              from line l
                              join texts.negotiation n on n.id = l.follows_id
                             where l.depth < 20)
                        select n.title, n.slug, n.symbol, n.language as tongue, v.number, v.made_at, p.number as printed,
                               p.identity, p.kind, p.depth, p.typed, p.wording
                          from line l
                          join texts.negotiation n on n.id = l.id
                          join texts.version v on v.negotiation_id = n.id
                               and v.undone_at is null and v.language = n.language
                          join texts.provision p on p.version_id = v.id and p.identity = :provision
                         order by l.depth, v.number desc
                        """)
                .param("negotiation", negotiation)
                .param("provision", provision.value())
                .query((row, number) -> new Appearance(
                        row.getString("title"),
                        row.getString("slug"),
                        row.getString("symbol"),
                        row.getString("tongue"),
                        row.getInt("number"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        block(row, row.getString("printed"))))
                .list();
    }

    private static Block block(ResultSet row, String number) throws SQLException {
        return new Block(
                new Identity(row.getString("identity")),
                Kind.valueOf(row.getString("kind")),
                row.getInt("depth"),
                number,
                row.getBoolean("typed"),
                TextJson.wording(Members.of(read(row.getString("wording")))));
    }

    private static @Nullable Object read(String json) {
        try {
            return Json.read("a provision", json.getBytes(StandardCharsets.UTF_8));
        } catch (Unreadable e) {
            throw new IllegalStateException("PostgreSQL gave back what is no JSON", e);
        }
    }

    private static String[] circles(Negotiated text, State state) {
        return state.circles(text.dialogueId()).toArray(String[]::new);
    }
}
