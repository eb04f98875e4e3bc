package org.redthread.redline.compile;

import java.util.List;
import org.redthread.redline.merge.Amendment;
import org.redthread.redline.merge.Reply;

/// What was read and what came of it, in sentences and counts for whoever answers for the papers.
public final class Report {

    private Report() {}

    /// @param notices of the writer of the compilation
    static String of(Compiler.Compiled compiled, List<String> notices) {
        var out = new StringBuilder();
        out.append("Compilation of replies to ")
                .append(compiled.document().name())
                .append("\n\n")
                .append(summary(compiled))
                .append('\n');
        if (compiled.settled())
            out.append(
                    "\nThe base held tracked changes; base.docx is the text that was compiled. Give that to settle.\n");
        if (!compiled.unread().isEmpty()) {
            out.append("\nNot compiled\n");
            compiled.unread().forEach(each -> out.append("- ").append(each).append('\n'));
        }
        out.append("\nReplies\n");
        for (var source : compiled.sources()) source(source, out);
        if (!notices.isEmpty()) {
            out.append("\nNot written as tracked changes\n");
            notices.forEach(each -> out.append("- ").append(each).append('\n'));
        }
        return out.toString();
    }

    private static void source(Source source, StringBuilder out) {
        for (var reply : source.replies())
            out.append("- ")
                    .append(source.file())
                    .append(": ")
                    .append(reply.party())
                    .append(", ")
                    .append(ReplyReading.count(reply.proposals().size(), "amendment"))
                    .append(", ")
                    .append(ReplyReading.count(
                            reply.proposals().stream()
                                            .mapToInt(each -> each.reasons().size())
                                            .sum()
                                    + reply.remarks().size(),
                            "comment"))
                    .append(untracked(reply))
                    .append(".\n");
        source.notices()
                .forEach(each -> out.append("  ")
                        .append(source.file())
                        .append(' ')
                        .append(lower(each))
                        .append('\n'));
    }

    private static String untracked(Reply reply) {
        long count = reply.proposals().stream().filter(each -> !each.tracked()).count();
        return count == 0 ? "" : ", " + count + " not tracked";
    }

    private static String lower(String notice) {
        return notice.isEmpty() || Character.isLowerCase(notice.charAt(0))
                ? notice
                : "holds what was not read: " + notice;
    }

    /// One line of counts.
    public static String summary(Compiler.Compiled compiled) {
        var compilation = compiled.compilation();
        long proposals = compilation.amendments().stream()
                .mapToInt(each -> each.by().size())
                .sum();
        long free = compilation.amendments().stream().filter(Amendment::isFree).count();
        long within = compilation.amendments().stream()
                .filter(each -> each.within() != null)
                .count();
        long disputed = compilation.amendments().stream()
                .filter(each -> each.conflict() != null)
                .count();
        return "%s of %s: %s made %s in %d places; %d stand alone, %d lie within others, %d are disputed in %s; %s besides."
                .formatted(
                        ReplyReading.count(compiled.sources().size(), "file"),
                        ReplyReading.count(compilation.parties().size(), "party")
                                .replace("partys", "parties"),
                        "they",
                        ReplyReading.count((int) proposals, "proposal"),
                        compilation.amendments().size(),
                        free,
                        within,
                        disputed,
                        ReplyReading.count(compilation.conflicts().size(), "conflict"),
                        ReplyReading.count(compilation.remarks().size(), "comment"));
    }
}
