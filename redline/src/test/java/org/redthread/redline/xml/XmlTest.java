package org.redthread.redline.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XmlTest {

    @Test
    void nesting_is_read_as_deep_as_is_said_and_no_deeper() throws Xml.Malformed {
        assertThat(read("<a>".repeat(Xml.DEEPEST) + "</a>".repeat(Xml.DEEPEST))
                        .root()
                        .name())
                .isEqualTo("a");
        for (int deep : new int[] {Xml.DEEPEST + 1, 3 * Xml.DEEPEST})
            assertThatThrownBy(() -> read("<a>".repeat(deep) + "</a>".repeat(deep)))
                    .isInstanceOf(Xml.Malformed.class)
                    .hasMessage("is nested too deeply");
    }

    @Test
    void what_is_wrong_with_a_file_is_thrown_and_not_printed() {
        var usual = System.err;
        var printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> Xml.read(new ByteArrayInputStream(new byte[] {'<', 'a', '>', (byte) 0xC3, '<'})))
                    .isInstanceOf(Xml.Malformed.class);
            assertThatThrownBy(() -> read("<a><b></a>")).isInstanceOf(Xml.Malformed.class);
        } finally {
            System.setErr(usual);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_file_is_read_in_the_encoding_that_it_says_or_shows() throws Xml.Malformed {
        for (var encoding : new String[] {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"}) {
            var xml = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><a>Türkiye</a>";
            assertThat(Xml.read(new ByteArrayInputStream(xml.getBytes(Charset.forName(encoding))))
                            .root()
                            .text())
                    .as(encoding)
                    .isEqualTo("Türkiye");
        }
        assertThat(read("\uFEFF<a>Türkiye</a>").root().text()).isEqualTo("Türkiye");
        assertThatThrownBy(() -> read("<?xml version=\"1.0\" encoding=\"x-klingon\"?><a/>"))
                .isInstanceOf(Xml.Malformed.class);
    }

    private static Xml read(String xml) throws Xml.Malformed {
        return Xml.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
