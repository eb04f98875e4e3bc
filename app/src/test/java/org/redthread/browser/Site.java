package org.redthread.browser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Language;

/// The running house, walked from link to link by a stranger and then by each who may come in; once for all tests.
final class Site {

    /// More pages than this nobody walks: the record holds several hundred in each language, and its
    /// figures as many lists again.
    private static final int ENOUGH = 4500;

    /// A page that is sifted by its address is looked at in so many ways, of all that its filters can be put together.
    private static final int WAYS = 12;

    /// Where the entrances of the demonstration may do something. Elsewhere they see what a stranger sees.
    private static final Pattern REHEARSAL = Pattern.compile("/(en|ru)/rehearsal([/?].*)?");

    /// What was looked for can be narrowed in other ways for readers of another language.
    private static final Pattern NARROWED = Pattern.compile("/(en|ru)/search\\?.*&.*");

    private static final List<String> ENTRANCES = List.of("secretariat", "chair", "cambodia", "organisation", "donor");

    private static final Map<String, Site> OPEN = new ConcurrentHashMap<>();

    private final String house;
    private final Watch watch;
    private @Nullable List<Visit> walked;

    private Site(String house, Watch watch) {
        this.house = house;
        this.watch = watch;
    }

    static Site at(String house, Watch watch) {
        return OPEN.computeIfAbsent(house, there -> new Site(there, watch));
    }

    /// Every address that can be reached by links in English and Russian, by a stranger and by each role behind
    /// sign-in,
    /// and one page of each template in the other languages; the date of a page is not followed.
    synchronized List<Visit> all() {
        if (walked == null) walked = walk();
        return walked;
    }

    List<Visit> pages() {
        return all().stream().filter(Visit::isPage).toList();
    }

    /// What is worth opening in a browser: of each template in English and in Russian the largest page that a stranger
    /// sees, and
    /// behind sign-in each page with an element in it that no other page of its template has shown.
    List<Visit> kinds() {
        var shown = new HashMap<String, Set<String>>();
        return pages().stream()
                .filter(visit -> visit.address().matches("/(en|ru)([/?].*)?"))
                .sorted(Comparator.comparing(Site::isBehindSignIn).thenComparing(visit -> -visit.bytes()))
                .filter(visit -> {
                    var first = !shown.containsKey(visit.template());
                    var isNew = shown.computeIfAbsent(visit.template(), template -> new HashSet<>())
                            .addAll(visit.elements());
                    return first || isNew && isBehindSignIn(visit);
                })
                .toList();
    }

    /// One form of each make, of all that change something.
    List<Form> forms() {
        var forms = new LinkedHashMap<String, Form>();
        pages().stream().flatMap(Form::on).forEach(form -> forms.putIfAbsent(form.make(), form));
        return List.copyOf(forms.values());
    }

    /// Somebody who comes in anew.
    Guest guest(String entrance) {
        return Guest.enteringBy(entrance, house, watch);
    }

    Visit get(String address) {
        return Guest.stranger(house, watch).get(address);
    }

    private static boolean isBehindSignIn(Visit visit) {
        return !visit.guest().name().equals("a stranger");
    }

    private List<Visit> walk() {
        furnish(guest("secretariat"));
        var stranger = Guest.stranger(house, watch);
        var visits = new ArrayList<>(walk(stranger, List.of("/en", "/ru"), address -> true));
        var open = visits.stream().map(Visit::address).collect(Collectors.toUnmodifiableSet());
        var samples = visits.stream()
                .filter(Visit::isPage)
                .collect(Collectors.toMap(Visit::template, Visit::address, (a, b) -> a, LinkedHashMap::new))
                .values();
        for (var entrance : ENTRANCES)
            visits.addAll(walk(
                    guest(entrance),
                    samples,
                    address -> REHEARSAL.matcher(address).matches() || !open.contains(address)));
        for (var language : Language.values())
            if (!List.of(Language.EN, Language.RU).contains(language))
                for (var address : samples) visits.add(stranger.get("/" + language.tag() + address.substring(3)));
        return List.copyOf(visits);
    }

    /// What nobody has handed in yet cannot be looked at.
    private static void furnish(Guest secretariat) {
        var form = Form.on(secretariat.get("/en/rehearsal/documents/new"))
                .filter(f -> f.action().endsWith("/documents/new"))
                .findFirst()
                .orElseThrow();
        var answer = form.send(Map.of("title", "Sample paper", "visibility", "PUBLIC"), Map.of("file", "Sample."));
        if (answer.status() != 303) throw new AssertionError("The sample paper was not taken: " + answer.status());
    }

    private List<Visit> walk(Guest guest, Iterable<String> from, Predicate<String> isWorthIt) {
        var visits = new ArrayList<Visit>();
        var known = new LinkedHashSet<String>();
        var ways = new HashMap<String, Integer>();
        from.forEach(known::add);
        var ahead = new ArrayDeque<>(known);
        while (!ahead.isEmpty()) {
            var visit = guest.get(ahead.removeFirst());
            visits.add(visit);
            if (visits.size() > ENOUGH) throw new AssertionError("The walk does not end: " + visit);
            for (var link : visit.document().select("a[href]")) {
                var address = inside(link.absUrl("href"));
                if (address.matches("/(en|ru)([/?].*)?")
                        && !address.contains("as-of=")
                        && !NARROWED.matcher(address).matches()
                        && isWorthIt.test(address)
                        && (known.contains(address) || isOneOfFew(address, ways))
                        && known.add(address)) ahead.add(address);
            }
        }
        return visits;
    }

    private static boolean isOneOfFew(String address, Map<String, Integer> ways) {
        var asked = address.indexOf('?');
        return asked < 0 || ways.merge(address.substring(0, asked), 1, Integer::sum) <= WAYS;
    }

    private String inside(String url) {
        if (!url.startsWith(house + "/")) return "";
        var end = url.indexOf('#');
        return url.substring(house.length(), end < 0 ? url.length() : end);
    }
}
