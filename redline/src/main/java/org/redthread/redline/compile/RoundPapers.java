package org.redthread.redline.compile;

import java.util.List;
import java.util.Map;
import org.redthread.redline.Unreadable;
import org.redthread.redline.brackets.Bracketing;
import org.redthread.redline.diff.Succession;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.merge.Ruling;
import org.redthread.redline.merge.Settlement;
import org.redthread.redline.table.Format;
import org.redthread.redline.table.Table;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;
import org.redthread.redline.tongue.Phrase;
import org.redthread.redline.tongue.Tongue;
import org.redthread.redline.word.Markup;
import org.redthread.redline.word.TextDocument;

/// The papers of one round, made in memory: each when it is asked for, and the same bytes each time.
///
/// The text keeps identities of its own, which need not be those of Word's paragraphs; what ties the two together
/// is that the document says the same, block for block.
public final class RoundPapers {

    private final Document document;
    private final boolean written;
    private final Compilation compilation;
    private final Tongue tongue;

    private RoundPapers(Document document, boolean written, Compilation compilation, Tongue tongue) {
        this.document = document;
        this.written = written;
        this.compilation = compilation;
        this.tongue = tongue;
    }

    /// The same papers in a language; at first they are in English.
    public RoundPapers in(Tongue tongue) {
        return new RoundPapers(document, written, compilation, tongue);
    }

    /// Of a text that came as a Word file: its styles, images and pages are kept in every paper.
    ///
    /// @param name what the document is called
    /// @param docx the document of the compilation's base, without tracked changes
    public static RoundPapers of(String name, byte[] docx, Compilation compilation) {
        return new RoundPapers(new Document(name, docx), false, compilation, Tongue.ENGLISH);
    }

    /// Of a text that was written on a page and has no document: one is made.
    public static RoundPapers of(String name, Compilation compilation) {
        var made = TextDocument.write(compilation.base()).content();
        return new RoundPapers(new Document(name, made), true, compilation, Tongue.ENGLISH);
    }

    /// The base with everybody's tracked changes and comments; rejecting all gives the base.
    ///
    /// @throws Unreadable when the document cannot be read, or is not that of the base
    public byte[] compiled() throws Unreadable {
        return tracked().bytes();
    }

    /// What of the compilation is in its table only: a sentence in English for each kind of thing, such as an
    /// image that a party put in.
    ///
    /// @throws Unreadable when the document cannot be read, or is not that of the base
    public List<String> untracked() throws Unreadable {
        var markup = tracked();
        markup.bytes();
        return markup.notices();
    }

    private Markup tracked() throws Unreadable {
        var markup = Markup.of(document.name(), document.content(), compilation.base());
        new TrackedCompilation(compilation, markup, tongue).write();
        return markup;
    }

    /// The text in brackets, as negotiators write it.
    public Text brackets() {
        return Settlement.of(compilation.base(), Bracketing.of(compilation, tongue));
    }

    /// @throws Unreadable when the document cannot be read, or is not that of the base
    public byte[] bracketed() throws Unreadable {
        return Written.plain(document, compilation.base(), Bracketing.of(compilation, tongue))
                .docx();
    }

    /// The consolidation table.
    ///
    /// @param rulings what was decided, by the id of the amendment; empty while all is open
    public byte[] consolidation(Map<String, Ruling> rulings, Format format, Table.Order order) {
        return format.write(
                Table.of(tongue.say(Phrase.CONSOLIDATION, document.name()), compilation, rulings, order, tongue));
    }

    /// The compilation as a file that `redthread settle` reads once dispositions are filled in.
    public byte[] decisions() {
        return Decisions.template(document.name(), compilation);
    }

    /// The next version of the text.
    ///
    /// @param docx its document, without tracked changes
    /// @param text what the document says, each block that stayed under its identity of the base
    /// @param byHand blocks of the base that were to become another kind of block, which Word's styles must be
    ///     given for
    public record Next(byte[] docx, Text text, List<Identity> byHand, List<String> notices) {
        public Next {
            byHand = List.copyOf(byHand);
            notices = List.copyOf(notices);
        }
    }

    /// @param settled of this compilation
    /// @throws Unreadable when the document cannot be read, or is not that of the base
    public Next next(Settled.Next settled) throws Unreadable {
        if (written) {
            var made = TextDocument.write(settled.text());
            return new Next(made.content(), settled.text(), List.of(), made.lost());
        }
        var made = Written.plain(document, compilation.base(), settled.carriedOut());
        var read = new Document(document.name(), made.docx()).read().text();
        var byHand = settled.carriedOut().stream()
                .filter(Change.Recast.class::isInstance)
                .map(change -> ((Change.Recast) change).at())
                .toList();
        return new Next(made.docx(), succeeding(settled.text(), read), byHand, made.notices());
    }

    /// A later text, read from a document, under the identities of the earlier one: what stayed, moved or was
    /// reworded is the same block still, and what was not there before keeps its own.
    public static Text succeeding(Text earlier, Text later) {
        return Succession.of(earlier, later);
    }
}
