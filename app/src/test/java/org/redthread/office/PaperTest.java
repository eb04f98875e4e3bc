package org.redthread.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PaperTest {

    @Test
    void a_heading_may_not_skip_a_level() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> paper(Block.heading(1, "One"), Block.heading(3, "Three")));
        assertThatIllegalArgumentException().isThrownBy(() -> paper(Block.heading(2, "Two")));
        assertThat(paper(Block.heading(1, "One"), Block.heading(2, "Two"), Block.heading(1, "One"))
                        .blocks())
                .hasSize(3);
    }

    @Test
    void a_paper_has_a_title_and_a_language() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Paper(" ", Locale.UK, "", "", Sheet.UPRIGHT, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Paper("Title", Locale.ROOT, "", "", Sheet.UPRIGHT, List.of()));
    }

    @Test
    void a_row_is_as_long_as_its_table_is_wide() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Block.Table("", List.of(Column.text("A")), List.of(List.of())));
    }

    @Test
    void a_name_does_not_turn_the_line_around() {
        assertThat(Words.of("a\u202Eb\r\nc\u0000").plain()).isEqualTo("ab\nc\uFFFD");
    }

    @Test
    void a_link_leads_to_the_web_or_to_a_mailbox() {
        assertThat(Address.orNothing("https://example.org/?a=b")).isNotEmpty();
        assertThat(Address.orNothing("mailto:secretariat@example.org")).isNotEmpty();
        assertThat(List.of(
                        "javascript:alert(1)",
                        "file:///etc/passwd",
                        "data:text/html,x",
                        "//example.org",
                        "https://a b",
                        "",
                        "smb://x"))
                .allSatisfy(address -> assertThat(Address.orNothing(address)).isEmpty());
    }

    private static Paper paper(Block... blocks) {
        return new Paper("Title", Locale.UK, "", "", Sheet.UPRIGHT, List.of(blocks));
    }
}
