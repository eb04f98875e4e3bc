package org.redthread.redline.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.redline.print.Redlined;

class MarkdownTest {

    /// Found by the fuzzer: the words of one link end inside the address of another.
    @Test
    void brackets_that_cross_each_other_are_text() {
        for (var line : new String[] {"[a [b](c] *d) e](f", "x](y", "[a](b](c", "[[a](b)](c"})
            assertThatCode(() -> Markdown.read(line)).as(line).doesNotThrowAnyException();
        assertThat(Markdown.read("x](y").blocks().getFirst().wording().text()).isEqualTo("x](y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[](", "[^", "<b>", "*a* ", "**a", "~~a*", "[a](b) ", "\\*", "<b>*", "| ", "# ", "- ", "1. ", "(a) "
            })
    void signs_without_end_are_read_in_no_time(String sign) {
        var line = sign.repeat((1 << 20) / sign.length()) + "</b>";

        assertThat(timeOf(() -> Markdown.read(line))).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_line_of_many_marks_is_compared_and_printed_in_no_time() {
        var before = Markdown.read("**a** *b* [c](d) ".repeat(20_000));
        var after = Markdown.read("**a** *b* ~~c~~ ".repeat(20_000));

        assertThat(timeOf(() -> {
                    var redlined = Redlined.between("old", before, "new", after);
                    assertThat(redlined.html()).isNotEmpty();
                    assertThat(redlined.json()).isNotEmpty();
                    assertThat(Markdown.write(after).lost()).isEmpty();
                }))
                .isLessThan(Duration.ofSeconds(20));
    }

    private static Duration timeOf(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
