package org.redthread.redline.compile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.redthread.redline.Unreadable;
import org.redthread.redline.brackets.Bracketing;
import org.redthread.redline.brackets.Lines;
import org.redthread.redline.merge.Settlement;
import org.redthread.redline.table.Format;
import org.redthread.redline.table.Table;
import org.redthread.redline.tongue.Tongue;
import org.redthread.redline.word.Markup;

/// The papers of a drafting session, made from one compilation: file names and contents.
public final class Papers {

    /// The base without the tracked changes that it held, where it held any: what settling starts from.
    private static final String BASE = "base.docx";

    private final Compiler.Compiled compiled;
    private final Table.Order order;

    private Papers(Compiler.Compiled compiled, Table.Order order) {
        this.compiled = compiled;
        this.order = order;
    }

    private interface Making {
        byte[] make() throws Unreadable;
    }

    /// The same base and replies give the same bytes.
    ///
    /// @throws Unreadable when the base cannot be written again
    public static Map<String, byte[]> of(Compiler.Compiled compiled, Table.Order order) throws Unreadable {
        return new Papers(compiled, order).all();
    }

    private Map<String, byte[]> all() throws Unreadable {
        var compilation = compiled.compilation();
        var notices = new ArrayList<String>();
        var markup = Markup.of(compiled.document().name(), compiled.document().content(), compilation.base());
        new TrackedCompilation(compilation, markup, Tongue.ENGLISH).write();
        var made = new LinkedHashMap<String, Making>();
        made.put("compilation.docx", markup::bytes);
        var brackets = Bracketing.of(compilation);
        made.put(
                "bracketed.docx",
                () -> Written.plain(compiled.document(), compilation.base(), brackets)
                        .docx());
        made.put("brackets.txt", () -> utf8(Lines.of(Settlement.of(compilation.base(), brackets))));
        made.put("conflicts.json", () -> Decisions.template(compiled.document().name(), compilation));
        var table = Table.of("Consolidation: " + compiled.document().name(), compilation, Map.of(), order);
        for (var format : Format.values()) made.put("consolidation" + format.ending(), () -> format.write(table));
        if (compiled.settled()) made.put(BASE, compiled.document()::content);
        var papers = made(made);
        notices.addAll(markup.notices());
        papers.put("report.txt", utf8(Report.of(compiled, notices)));
        return papers;
    }

    /// Two cores make two at a time.
    private static Map<String, byte[]> made(Map<String, Making> making) throws Unreadable {
        var names = List.copyOf(making.keySet());
        var contents = new byte[names.size()][];
        var failures = new Unreadable[names.size()];
        IntStream.range(0, names.size()).parallel().forEach(i -> {
            try {
                contents[i] = java.util.Objects.requireNonNull(making.get(names.get(i)))
                        .make();
            } catch (Unreadable e) {
                failures[i] = e;
            }
        });
        var made = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < names.size(); i++) {
            if (failures[i] != null) throw failures[i];
            made.put(names.get(i), contents[i]);
        }
        return made;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
