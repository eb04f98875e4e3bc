package org.redthread.redline.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.redthread.redline.diff.Difference;
import org.redthread.redline.text.Text;

class MergingProperties {

    @Property(tries = 500)
    void the_normal_form_of_a_difference_does_what_the_difference_does(@ForAll long seed) {
        var random = new Random(seed);
        var base = Sample.draft(random, 1 + random.nextInt(12));
        var revision = Sample.revised(random, base, random.nextInt(8));

        var settled = Settlement.of(base, Normal.of(base, Difference.between(base, revision)));

        assertThat(Sample.said(settled)).isEqualTo(Sample.said(revision));
    }

    @Property(tries = 200)
    void the_compilation_does_not_depend_on_the_order_of_the_replies(@ForAll long seed) {
        var random = new Random(seed);
        var base = Sample.draft(random, 8);
        var replies = replies(random, base);
        var shuffled = new ArrayList<>(replies);
        Collections.shuffle(shuffled, random);

        assertThat(Compilation.of(base, shuffled)).isEqualTo(Compilation.of(base, replies));
    }

    @Property(tries = 200)
    void every_proposal_of_every_party_is_in_exactly_one_amendment(@ForAll long seed) {
        var random = new Random(seed);
        var base = Sample.draft(random, 8);
        var replies = replies(random, base);

        var compilation = Compilation.of(base, replies);

        for (var reply : replies)
            for (var proposal : reply.proposals())
                assertThat(compilation.amendments())
                        .filteredOn(each -> each.parties().contains(reply.party())
                                && Key.of(each.change()).equals(Key.of(proposal.change())))
                        .hasSize(1);
        assertThat(compilation.amendments().stream()
                        .mapToInt(each -> each.by().size())
                        .sum())
                .isEqualTo(replies.stream()
                        .mapToLong(reply -> reply.proposals().stream()
                                .map(each -> Key.of(each.change()))
                                .distinct()
                                .count())
                        .sum());
    }

    @Property(tries = 200)
    void a_party_alone_gets_exactly_the_text_that_it_proposed(@ForAll long seed) {
        var random = new Random(seed);
        var base = Sample.draft(random, 8);
        var revision = Sample.revised(random, base, 6);

        var compilation = Compilation.of(base, List.of(Sample.reply("Georgia", base, revision)));

        assertThat(compilation.conflicts()).isEmpty();
        assertThat(Sample.said(Settlement.of(
                        base,
                        compilation.amendments().stream().map(Amendment::change).toList())))
                .isEqualTo(Sample.said(revision));
    }

    @Property(tries = 200)
    void free_amendments_settled_together_are_the_same_as_settled_in_turn(@ForAll long seed) {
        var random = new Random(seed);
        var base = Sample.draft(random, 8);
        var free = Compilation.of(base, replies(random, base, false)).amendments().stream()
                .filter(Amendment::isFree)
                .map(Amendment::change)
                .toList();

        var together = Settlement.of(base, free);
        var inTurn = base;
        for (var next : fromTheEnd(free)) inTurn = Settlement.of(inTurn, List.of(next));

        assertThat(Sample.said(together)).isEqualTo(Sample.said(inTurn));
    }

    /// An order in which each change still finds its place in what the earlier ones left: what is put in, then
    /// words from the last to the first, then what is taken out and joined.
    private static List<Change> fromTheEnd(List<Change> changes) {
        var words = new ArrayList<Change>();
        var places = new ArrayList<Change>();
        var ends = new ArrayList<Change>();
        for (var change : changes.reversed())
            switch (change) {
                case Change.Drop _, Change.Join _ -> ends.add(change);
                case Change.Place _ -> places.add(change);
                default -> words.add(change);
            }
        words.sort(Comparator.comparingInt(MergingProperties::fromTheEnd));
        places.addAll(words);
        places.addAll(ends);
        return places;
    }

    private static int fromTheEnd(Change change) {
        return switch (change) {
            case Change.Words each -> -2 * each.from() - (each.to() > each.from() ? 1 : 0);
            case Change.Split each -> -2 * each.cut();
            default -> Integer.MIN_VALUE;
        };
    }

    private static List<Reply> replies(Random random, Text base) {
        return replies(random, base, true);
    }

    private static List<Reply> replies(Random random, Text base, boolean moves) {
        var replies = new ArrayList<Reply>();
        for (var party : List.of("Armenia", "Georgia", "Iraq", "Türkiye"))
            replies.add(Sample.reply(party, base, Sample.revised(random, base, 4, moves)));
        return replies;
    }
}
