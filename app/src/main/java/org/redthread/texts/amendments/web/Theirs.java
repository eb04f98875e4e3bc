package org.redthread.texts.amendments.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.PartyName;
import org.redthread.texts.amendments.Edit;

/// Which of the proposals of others are looked at. Once a round is shown there may be a thousand of them.
///
/// @param provision identity of the one that they are about; empty for all
/// @param party key of the one that made them; empty for all
/// @param page from 1
public record Theirs(String provision, String party, int page) {

    /// How many stand on a page.
    static final int PAGE = 50;

    static final Theirs ALL = new Theirs("", "", 1);

    /// What cannot be read is taken for what stands first.
    static Theirs of(Map<String, String> asked) {
        var page = asked.getOrDefault("page", "");
        return new Theirs(
                asked.getOrDefault("provision", ""),
                asked.getOrDefault("party", ""),
                page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
    }

    public Theirs page(int other) {
        return new Theirs(provision, party, other);
    }

    public boolean isFiltered() {
        return !provision.isEmpty() || !party.isEmpty();
    }

    List<Edit> chosen(List<Edit> all, Map<UUID, PartyName> names) {
        return all.stream()
                .filter(edit -> provision.isEmpty()
                        || edit.place()
                                .filter(at -> at.value().equals(provision))
                                .isPresent())
                .filter(edit -> party.isEmpty() || isOf(names.get(edit.party())))
                .toList();
    }

    private boolean isOf(@Nullable PartyName name) {
        return name != null && name.key().equals(party);
    }

    /// How many pages there are for so many.
    static int pages(int edits) {
        return Math.max(1, (edits + PAGE - 1) / PAGE);
    }

    /// The last page where there are not as many.
    Theirs within(int edits) {
        return page <= pages(edits) ? this : page(pages(edits));
    }

    /// As it stands in an address; what goes without saying is left out.
    public String query() {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        if (!provision.isEmpty()) query.add("provision=" + encoded(provision));
        if (!party.isEmpty()) query.add("party=" + encoded(party));
        if (page > 1) query.add("page=" + page);
        return query.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
