package org.redthread.texts.negotiations;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redthread.dialogues.Addresses;
import org.redthread.record.RecordFile;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.texts.TextPublished;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// Speaks on the thread for negotiated texts and for their provisions, from the zero draft on; what the policies of
/// their rows hide is not told.
@Component
class NegotiatedTeller implements KnotTeller {

    private static final int LONGEST = 120;

    /// A page of a text or below it, and a place in it.
    private static final Pattern PAGE =
            Pattern.compile("/([a-z0-9-]+)/negotiations/([a-z0-9-]+)(?:/provisions/([^/#]+)|(?:/[^#]*)?)(?:#(.*))?");

    private static final Pattern PLACE = Pattern.compile("p-(.+?)(?:-from)?");

    private final NegotiationStore texts;
    private final ProvisionKnotStore provisions;

    NegotiatedTeller(NegotiationStore texts, ProvisionKnotStore provisions) {
        this.texts = texts;
        this.provisions = provisions;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Negotiated.KIND, TextPublished.Provision.KIND);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var places = ids(knots, TextPublished.Provision.KIND);
        var rows = places.isEmpty() ? List.<ProvisionKnotStore.Row>of() : provisions.all(places);
        var wanted = ids(knots, Negotiated.KIND);
        rows.forEach(row -> wanted.add(row.negotiationId()));
        var known = texts.all(wanted).stream().collect(Collectors.toMap(Negotiated::id, text -> text));
        var told = new HashMap<Knot, Told>();
        for (var text : known.values())
            Addresses.of(text.dialogueId(), here)
                    .ifPresent(home -> told.put(
                            text.knot(),
                            new Told(
                                    text.title(),
                                    home.inside() + text.inside() + (isOut(text) ? "/text" : ""),
                                    home.label(),
                                    null,
                                    text.language())));
        for (var row : rows) {
            var text = known.get(row.negotiationId());
            if (text == null || !saysSomething(row)) continue;
            Addresses.of(text.dialogueId(), here)
                    .ifPresent(home -> told.put(
                            new Knot(TextPublished.Provision.KIND, row.knot()),
                            new Told(
                                    label(row),
                                    home.inside() + text.inside() + place(text, row),
                                    text.title(),
                                    null,
                                    text.language())));
        }
        told.keySet().retainAll(knots);
        return told;
    }

    private static boolean saysSomething(ProvisionKnotStore.Row row) {
        return Provisions.isPointedAt(Kind.valueOf(row.kind()), row.words());
    }

    private static boolean isOut(Negotiated text) {
        return text.state() == State.PUBLISHED;
    }

    /// In the published text, or in the page of all its versions.
    private static String place(Negotiated text, ProvisionKnotStore.Row row) {
        return isOut(text) && row.version() == text.current().number()
                ? "/text#p-" + row.identity()
                : "/provisions/" + UriUtils.encodePathSegment(row.identity(), StandardCharsets.UTF_8);
    }

    /// Its number and the beginning of its words.
    private static String label(ProvisionKnotStore.Row row) {
        var said = Provisions.said(row.words());
        var label = (row.typed() ? said : row.number() + " " + said)
                .replaceAll("\\s+", " ")
                .strip();
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST) + "…";
    }

    @Override
    public Optional<Knot> at(String inside, Here here) {
        var page = PAGE.matcher(inside);
        if (!page.matches()) return Optional.empty();
        var place = page.group(4) == null ? "" : page.group(4);
        var provision = PLACE.matcher(place);
        var identity = page.group(3) != null ? page.group(3) : provision.matches() ? provision.group(1) : "";
        if (identity.isEmpty() && place.matches("e-.*")) return Optional.empty();
        return texts.find(RecordFile.id("dialogue", page.group(1)), page.group(2))
                .flatMap(text -> identity.isEmpty()
                        ? Optional.of(text.knot())
                        : decoded(identity).map(said -> Provisions.knot(text.id(), said)));
    }

    private static Optional<Identity> decoded(String identity) {
        try {
            var said = URLDecoder.decode(identity.replace("+", "%2B"), StandardCharsets.UTF_8);
            return said.isBlank() ? Optional.empty() : Optional.of(new Identity(said));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Knot> named(String kind, String words, UUID dialogue, Here here) {
        return kind.equals(Negotiated.KIND)
                ? texts.of(dialogue).stream()
                        .filter(text -> KnotTeller.holds(text.label(), words))
                        .map(Negotiated::knot)
                        .toList()
                : provisions.saying(words, dialogue).stream()
                        .map(id -> new Knot(kind, id))
                        .toList();
    }

    private static Set<UUID> ids(Collection<Knot> knots, String kind) {
        return knots.stream()
                .filter(knot -> knot.kind().equals(kind))
                .map(Knot::id)
                .collect(Collectors.toSet());
    }
}
