package org.redthread.redline.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.redthread.redline.merge.Change;
import org.redthread.redline.plain.Trees;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Comment;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;

/// What a database keeps comes back as it was.
class StoredJsonProperties {

    @Property(tries = 300)
    void a_change_of_every_kind_comes_back_equal_and_under_its_key(@ForAll long seed) {
        for (var change : changes(new Random(seed))) {
            var back = ChangeJson.read(ChangeJson.write(change));

            assertThat(back).isEqualTo(change);
            assertThat(back.key()).isEqualTo(change.key()).matches("[0-9a-f]{32}");
        }
    }

    @Property(tries = 300)
    void a_text_comes_back_equal(@ForAll long seed) {
        var text = Trees.wild(new Random(seed));

        assertThat(TextJson.read(TextJson.write(text))).isEqualTo(text);
    }

    @Property(tries = 100)
    void a_comment_comes_back_equal(@ForAll String words, @ForAll boolean resolved) {
        var comment = new Comment(
                "reply.docx#0",
                "Sample delegate",
                "SD",
                resolved ? null : LocalDateTime.parse("2026-03-01T09:30:00"),
                new Identity("p1"),
                2,
                7,
                words,
                resolved ? "reply.docx#1" : null,
                resolved);

        assertThat(TextJson.comment(Json.members(Json.string(TextJson.comment(comment)))))
                .isEqualTo(comment);
    }

    @Example
    void what_is_no_stored_change_is_refused() {
        for (var stored : List.of("", "[]", "{}", "{\"kind\": \"burn\"}", "{\"kind\": \"drop\"}", "{\"kind\""))
            assertThatThrownBy(() -> ChangeJson.read(stored)).as(stored).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Change> changes(Random random) {
        var blocks = Trees.wild(random).blocks();
        var first = blocks.getFirst();
        var at = first.id();
        var ids = blocks.stream().map(Block::id).toList();
        int from = random.nextInt(9);
        return List.of(
                new Change.Words(
                        at, from, from + random.nextInt(9), blocks.getLast().wording(), blocks),
                new Change.Split(at, from, first),
                new Change.Join(at, blocks.getLast().id()),
                new Change.Drop(at, ids),
                new Change.Place(random.nextBoolean() ? at : null, blocks, new HashSet<>(ids), blocks),
                new Change.Recast(at, Kind.values()[random.nextInt(Kind.values().length)], from),
                new Change.Adrift(
                        random.nextBoolean() ? at : null, first.wording().text(), "\"\\ \u2028 proposed"));
    }
}
