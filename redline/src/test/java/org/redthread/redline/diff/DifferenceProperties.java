package org.redthread.redline.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DifferenceProperties {

    @Property(tries = 500)
    void a_difference_applied_to_its_base_says_what_the_revision_says(@ForAll("edited") Revised pair) {
        var applied = Difference.between(pair.base(), pair.revision()).appliedTo(pair.base());

        assertThat(applied.saysTheSameAs(pair.revision()))
                .as("%s%nbut should be%n%s", applied, pair.revision())
                .isTrue();
    }

    @Property(tries = 100)
    void two_texts_that_have_nothing_to_do_with_each_other_are_compared_too(
            @ForAll("edited") Revised one, @ForAll("edited") Revised other) {
        var applied = Difference.between(one.base(), other.revision()).appliedTo(one.base());

        assertThat(applied.saysTheSameAs(other.revision())).isTrue();
    }

    @Property(tries = 100)
    void a_text_does_not_differ_from_itself(@ForAll("edited") Revised pair) {
        assertThat(Difference.between(pair.base(), pair.base()).isEmpty()).isTrue();
    }

    @Provide
    Arbitrary<Revised> edited() {
        return Arbitraries.longs().map(seed -> Revised.by(new Random(seed)));
    }
}
