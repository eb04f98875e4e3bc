package org.redthread.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redthread.redline.Unreadable;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;
import org.redthread.redline.word.By;
import org.redthread.redline.word.Markup;
import org.redthread.redline.word.WordFile;
import org.redthread.texts.negotiations.Provisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A text in sample wording, from its zero draft to its publication: forty parties with twenty-five proposals each in
/// each of three rounds, half of them in Word and half on the page, played by five roles in a browser.
///
/// With `-Ddocs.write=1` the pictures on the way are kept in `docs/negotiation`.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"redthread.demo=true", "redthread.test=negotiation"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({Watch.class, FortyParties.class})
@ExtendWith(Chromium.class)
class WholeNegotiationTest {

    private static final int PROVISIONS = 300;
    private static final int PROPOSALS = 25;
    private static final int ROUNDS = 3;
    private static final Duration REVISION_AT_MOST = Duration.ofSeconds(10);
    private static final String TEXT = "/en/rehearsal/negotiations/long-sample-declaration";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Path FOLDER = Path.of("..", "docs", "negotiation");

    @Autowired
    FortyParties forty;

    @Test
    void five_roles_and_forty_parties_take_a_text_to_its_publication(Page secretariat) throws Exception {
        secretariat.navigate("/en");
        secretariat.setDefaultTimeout(60_000);
        var house = String.valueOf(secretariat.evaluate("location.origin"));
        var parties = forty.gathered();
        assertThat(parties).hasSize(FortyParties.PARTIES);
        var chair = another(secretariat, "Chair");
        var poland = another(secretariat, "Focal point, Poland");
        var turkiye = another(secretariat, "Focal point, Türkiye");
        var stranger = another(secretariat, null);
        enter(secretariat, "Secretariat");
        begun(secretariat);

        var office = Delegate.entering(house, "chair");
        for (int round = 1; round <= ROUNDS; round++) {
            opened(secretariat, round);
            proposed(house, parties, round, secretariat, turkiye);
            counted(parties, round);
            if (round == 1) picture("1-coverage", secretariat, TEXT + "/rounds/1/coverage");
            unseen(house, parties, round);
            settled(chair, office, round);
            if (round == 1) picture("2-consolidation", chair, TEXT + "/rounds/1/consolidation");
            revised(secretariat, round);
        }
        picture("3-revision", poland, TEXT + "/versions/1");
        broken(secretariat, poland);
        endorsed(secretariat, poland, turkiye);
        published(secretariat, chair, stranger);
    }

    /// Every second party amends on the page; the others send Word files, one of them by itself.
    private void proposed(
            String house, List<FortyParties.Delegation> parties, int round, Page secretariat, Page turkiye)
            throws Unreadable {
        var base = secretariat
                .request()
                .get(TEXT + "/versions/" + (round - 1) + "/docx")
                .body();
        var file = WordFile.read("base.docx", base).text();
        var words = forty.words("long-sample-declaration");
        var version = version(round - 1);
        var files = new ArrayList<FilePayload>();
        for (int i = 0; i < parties.size(); i++) {
            var party = parties.get(i);
            if (i % 2 == 0 && !party.key().equals("TUR")) {
                var delegate = new Delegate(house, party.session());
                var places = places(i, words);
                for (int j = 0; j < places.size(); j++)
                    delegate.amends(round, version, places.get(j), changed(places.get(j), j, party.key(), round));
                delegate.submits(round);
            } else {
                var content = reply(base, places(i, file), party.name(), party.key(), round);
                var sent = new FilePayload(party.name() + ".docx", DOCX, content);
                if (party.key().equals("TUR")) handedIn(turkiye, round, sent);
                else files.add(sent);
            }
        }
        handedIn(secretariat, round, files.toArray(FilePayload[]::new));
    }

    private String version(int number) {
        return forty.asked(
                db -> db.sql("""
                        select v.id::text
                          from texts.version v
                          join texts.negotiation n on n.id = v.negotiation_id
                         where n.slug = 'long-sample-declaration' and v.number = :number
                        """).param("number", number).query(String.class).single());
    }

    /// Everything that each party proposed stands once in the database and once in the consolidation that is taken
    /// away.
    private void counted(List<FortyParties.Delegation> parties, int round) {
        for (var party : parties) {
            int kept = forty.asked(db -> db.sql("""
                            select count(*)
                              from texts.proposal p
                              join texts.round r on r.id = p.round_id
                              join texts.negotiation n on n.id = r.negotiation_id
                             where n.slug = 'long-sample-declaration' and r.number = :round
                               and p.party_id = :party and p.state = 'SUBMITTED' and p.counts
                               and p.change is not null
                            """)
                    .param("round", round)
                    .param("party", party.party())
                    .query(Integer.class)
                    .single());
            assertThat(kept).as(party.name() + " in round " + round).isEqualTo(PROPOSALS);
        }
    }

    /// No outsider meets a word of what was proposed before the round is shown: not on pages, in papers, in letters, in
    /// the ledger or through the API.
    private void unseen(String house, List<FortyParties.Delegation> parties, int round) {
        var marker = Pattern.compile("sample of [A-Z]{3} in round " + round);
        var below = TEXT + "/rounds/" + round;
        var addresses = List.of(
                TEXT,
                TEXT + "/versions/" + (round - 1),
                below,
                below + "/amend",
                below + "/proposals",
                below + "/consolidation",
                below + "/consolidation/papers/consolidation.csv",
                below + "/consolidation/papers/compilation.docx",
                "/en/rehearsal/ledger",
                "/en/outbox",
                "/api/v1/threads/draft/" + id());
        var own = parties.getFirst();
        assertThat(parties)
                .as("the donor pays for one that proposes")
                .anyMatch(one -> one.key().equals("ESP"));
        for (var outsider : List.of("", "donor", "organisation")) {
            var reader = outsider.isEmpty() ? new Delegate(house, "") : Delegate.entering(house, outsider);
            for (var address : addresses)
                assertThat(marker.matcher(reader.reads(address)).results().map(found -> found.group()))
                        .as(address + " as " + (outsider.isEmpty() ? "the public" : outsider))
                        .isEmpty();
        }
        var delegate = new Delegate(house, own.session());
        for (var address : addresses)
            assertThat(marker.matcher(delegate.reads(address)).results().map(found -> found.group()))
                    .as(address + " as " + own.name())
                    .allMatch(found -> found.contains(own.key()));
    }

    private String id() {
        return forty.asked(db -> db.sql("select id::text from texts.negotiation where slug = 'long-sample-declaration'")
                .query(String.class)
                .single());
    }

    private record Place(Identity at, String words, String hash) {}

    /// Twenty-five provisions of three hundred, the same for every twelfth party, so that some meet.
    private static List<Place> places(int party, Text text) {
        var provisions = text.blocks().stream()
                .filter(block -> block.wording().text().contains("of matter "))
                .toList();
        var places = new ArrayList<Place>();
        for (int i = 0; i < PROPOSALS; i++) {
            var block = provisions.get((party % 12 + i * 12) % provisions.size());
            places.add(new Place(block.id(), block.wording().text(), Provisions.hash(block)));
        }
        return places;
    }

    private static final String[] VERBS = {"share", "exchange", "collect", "publish"};

    /// What the parties do in a provision as it stands.
    private static String verb(Place place) {
        return place.words().split("The parties ")[1].split(" ")[0];
    }

    private static String added(String party, int round) {
        return ", sample of " + party + " in round " + round;
    }

    /// Some want the same, most put in words of their own at one place.
    private static String changed(Place place, int number, String party, int round) {
        if (number % 5 == 3)
            return place.words().replaceFirst("The parties " + verb(place), "The parties " + VERBS[round]);
        int end = place.words().lastIndexOf('.');
        return place.words().substring(0, end) + added(party, round) + ".";
    }

    private static byte[] reply(byte[] base, List<Place> places, String author, String party, int round)
            throws Unreadable {
        var markup = Markup.of("base.docx", base);
        var by = new By(author, null);
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            if (i % 5 == 3) {
                int from = place.words().indexOf("The parties ") + "The parties ".length();
                int to = from + verb(place).length();
                markup.delete(by, place.at(), from, to);
                markup.insert(by, place.at(), to, Wording.of(VERBS[round]), List.of(), List.of());
            } else {
                int end = place.words().lastIndexOf('.');
                markup.insert(by, place.at(), end, Wording.of(added(party, round)), List.of(), List.of());
            }
        }
        return markup.bytes();
    }

    private static void begun(Page page) {
        page.navigate("/en/rehearsal/negotiations/new");
        page.locator("#title").fill("Long sample declaration");
        page.locator("#symbol").fill("RH/SAMPLE/1");
        page.locator("#kind").selectOption("DECLARATION");
        page.locator("#zone").fill("Europe/Istanbul");
        var words = new StringBuilder("# Long sample declaration\n\nSample wording, to be negotiated by a test.\n\n");
        for (int i = 1; i <= PROVISIONS; i++)
            words.append(i)
                    .append(". The parties share what they know of matter ")
                    .append(NUMBERS[i % 20])
                    .append(' ')
                    .append(NUMBERS[i / 20])
                    .append(" every year, and say so in sample words.\n\n");
        page.locator("#words").fill(words.toString());
        press(page, "Begin the text");
        press(page, "Circulate to the parties");
        assertThat(page.locator(".docket")).containsText("in negotiation");
    }

    private static final String[] NUMBERS =
            ("nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
                            + "sixteen seventeen eighteen nineteen")
                    .split(" ");

    private static void opened(Page page, int round) {
        page.navigate(TEXT + "/rounds");
        page.locator("#stage")
                .selectOption(List.of("COMMENTS", "CONSULTATION", "LAST").get(round - 1));
        page.locator("#deadline").fill(LocalDate.now().plusDays(30) + "T18:00");
        page.locator("#zone").selectOption("Europe/Istanbul");
        page.locator("#whom").selectOption("MEMBERS");
        page.locator("main form .btn--main").last().click();
        page.waitForURL("**/rounds/" + round);
    }

    private static void handedIn(Page page, int round, FilePayload... files) {
        page.navigate(TEXT + "/rounds/" + round + "/reply");
        page.locator("#file").setInputFiles(files);
        page.locator("main form .btn--main").first().click();
        page.waitForURL("**/reply#handed-in", new Page.WaitForURLOptions().setTimeout(120_000));
    }

    /// One by one, from the page: the Chair settles by the keyboard what stands first; the rest in groups.
    private static void settled(Page chair, Delegate office, int round) {
        var address = TEXT + "/rounds/" + round + "/consolidation";
        chair.navigate(address);
        assertThat(chair.locator(".text > li").first()).hasClass(Pattern.compile("changed"));
        chair.keyboard().press("j");
        chair.keyboard().press("n");
        chair.keyboard().type("Sample reason, by keyboard");
        chair.keyboard().press("Control+Enter");
        assertThat(chair.locator("main")).containsText("Sample reason, by keyboard");
        for (int page = 0; page < 200; page++) {
            var shown = office.page(address + "?open=true");
            var free = new ArrayList<String>();
            var disputed = new ArrayList<String>();
            for (var amendment : shown.select("[data-amendment]")) {
                var tick = amendment.select("input[name=tick]").attr("value");
                (amendment.select("header .ref").isEmpty() ? free : disputed).add(tick);
            }
            if (free.isEmpty() && disputed.isEmpty()) return;
            if (!free.isEmpty()) office.rules(address, shown, free, "ACCEPTED");
            if (!disputed.isEmpty()) office.rules(address, shown, disputed, "NOT_ACCEPTED");
        }
        throw new AssertionError("The Chair never comes to an end of " + address);
    }

    private static void revised(Page page, int round) {
        page.navigate(TEXT + "/rounds/" + round + "/consolidation");
        page.locator("#revision input[name=early]").check();
        var from = System.nanoTime();
        page.locator("#revision form .btn--main").click();
        page.waitForURL("**/consolidation#revision");
        var took = Duration.ofNanos(System.nanoTime() - from);
        System.out.println("Revision " + round + " with its page, in the browser: " + took.toMillis() + " ms");
        assertThat(page.locator("#revision")).containsText("revision " + round);
        assertThat(took).isLessThan(REVISION_AT_MOST);
    }

    /// Poland breaks the silence, so that the text is with the parties again.
    private static void broken(Page secretariat, Page poland) throws IOException {
        secretariat.navigate(TEXT + "/silence");
        secretariat.locator("#days").fill("5");
        secretariat.locator("#time").fill("18:00");
        secretariat.locator("#zone").selectOption("Europe/Istanbul");
        for (var box : secretariat.locator("input[name^=party-]").all()) box.check();
        secretariat.locator("#open form .btn--main").click();
        assertThat(secretariat.locator("main")).containsText("silence");
        picture("4-silence", poland, TEXT + "/silence");
        poland.navigate(TEXT + "/silence");
        poland.locator("#reason").fill("Sample reason to speak up");
        poland.locator("form[action$='/break'] button").click();
        assertThat(poland.locator("main")).containsText("Sample reason to speak up");
    }

    private static void endorsed(Page secretariat, Page poland, Page turkiye) throws IOException {
        secretariat.navigate(TEXT + "/endorsement");
        secretariat.locator("#how").selectOption("CONSENSUS");
        secretariat.locator("#on").fill(LocalDate.now().toString());
        secretariat.locator("#endorse form .btn--main").click();
        assertThat(secretariat.locator("main")).containsText("by consensus");
        stands(poland, "ENDORSES", "");
        stands(turkiye, "WITH_RESERVATION", "Sample reservation, of nobody");
        picture("5-endorsement", secretariat, TEXT + "/endorsement");
    }

    private static void stands(Page page, String position, String words) {
        page.navigate(TEXT + "/endorsement");
        page.locator("[name=position]").selectOption(position);
        page.locator("[name=words]").fill(words);
        page.locator("[name=who]").fill("Sample delegate");
        page.locator("[name=capacity]").fill("Sample capacity");
        page.locator("#position-on").fill(LocalDate.now().toString());
        page.locator("#stand form .btn--main").click();
        if (!words.isEmpty()) assertThat(page.locator("main")).containsText(words);
    }

    private static void published(Page secretariat, Page chair, Page stranger) throws IOException {
        assertThat(stranger.navigate(TEXT + "/text").status()).isEqualTo(404);
        chair.navigate(TEXT + "/publish");
        press(chair, "Open");
        secretariat.navigate(TEXT + "/publish");
        press(secretariat, "Publish for everybody");
        secretariat.waitForLoadState();
        assertThat(stranger.navigate(TEXT + "/text").status()).isEqualTo(200);
        assertThat(stranger.locator("main")).containsText("Sample reservation, of nobody");
        picture("6-published", stranger, TEXT + "/text");
        stranger.navigate(TEXT + "/versions/0");
        assertThat(stranger.locator("main")).containsText("Sample wording, to be negotiated by a test.");
        for (var form : List.of("docx", "pdf", "akn"))
            assertThat(stranger.request().get(TEXT + "/text/" + form).status())
                    .as(form)
                    .isEqualTo(200);
    }

    /// Somebody who asks the house over HTTP, with the session of one who signed in.
    private static final class Delegate {

        private final Connection session = Jsoup.newSession()
                .followRedirects(false)
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .maxBodySize(0)
                .timeout(60_000);
        private final String house;
        private String csrf = "";

        Delegate(String house, String token) {
            this.house = house;
            if (!token.isEmpty()) session.cookie("redthread", token);
        }

        static Delegate entering(String house, String entrance) {
            var delegate = new Delegate(house, "");
            assertThat(delegate.posts("/en/sign-in/" + entrance, "/en/sign-in", Map.of(), List.of()))
                    .isEqualTo(303);
            delegate.csrf = "";
            return delegate;
        }

        Document page(String path) {
            try {
                var page = session.newRequest(house + path).get();
                var token = page.select("input[name=_csrf]").attr("value");
                if (!token.isEmpty()) csrf = token;
                return page;
            } catch (IOException e) {
                throw new AssertionError(path, e);
            }
        }

        /// Whatever is answered; of a Word file, its words.
        String reads(String path) {
            try {
                var answer = session.newRequest(house + path).execute();
                if (!path.endsWith(".docx") || answer.statusCode() != 200) return answer.body();
                return WordFile.read("answer.docx", answer.bodyAsBytes()).text().toString();
            } catch (IOException | Unreadable e) {
                throw new AssertionError(path, e);
            }
        }

        int posts(String path, String from, Map<String, String> fields, List<String> ticks) {
            try {
                if (csrf.isEmpty()) page(from);
                var request = session.newRequest(house + path)
                        .method(Connection.Method.POST)
                        .data("_csrf", csrf)
                        .data(fields);
                for (var tick : ticks) request.data("tick", tick);
                var answer = request.execute();
                if (answer.statusCode() == 422)
                    throw new AssertionError(path + ": "
                            + answer.parse().select("[role=alert], .error").text());
                return answer.statusCode();
            } catch (IOException e) {
                throw new AssertionError(path, e);
            }
        }

        void amends(int round, String version, Place place, String words) {
            var path = TEXT + "/rounds/" + round + "/amend";
            var fields = Map.of(
                    "do",
                    "AMEND",
                    "version",
                    version,
                    "hash",
                    place.hash(),
                    "at",
                    place.at().value(),
                    "words",
                    words,
                    "reason",
                    "Sample reason");
            assertThat(posts(path, path, fields, List.of()))
                    .as("amending " + place.words())
                    .isEqualTo(303);
        }

        void submits(int round) {
            var list = TEXT + "/rounds/" + round + "/proposals";
            for (var act : List.of("/clear", "/submit"))
                assertThat(posts(list + act, list, Map.of(), List.of())).isEqualTo(303);
        }

        void rules(String address, Document shown, List<String> ticks, String disposition) {
            var fields = new HashMap<String, String>();
            for (var hidden : shown.select("red-consolidation form input[type=hidden]"))
                fields.put(hidden.attr("name"), hidden.attr("value"));
            fields.remove("_csrf");
            fields.put("disposition", disposition);
            fields.put("reason", "Sample reason");
            assertThat(posts(address + "/rulings", address, fields, ticks)).isEqualTo(303);
        }
    }

    private static Page another(Page any, @Nullable String entrance) {
        var house = String.valueOf(any.evaluate("location.origin"));
        var page = any.context()
                .browser()
                .newContext(new Browser.NewContextOptions().setBaseURL(house).setViewportSize(1200, 800))
                .newPage();
        if (entrance != null) enter(page, entrance);
        return page;
    }

    private static void enter(Page page, String entrance) {
        page.navigate("/en/sign-in");
        press(page, entrance);
    }

    private static void press(Page page, String label) {
        page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
    }

    private static void picture(String name, Page page, String address) throws IOException {
        if (System.getProperty("docs.write") == null) return;
        page.navigate(address);
        page.evaluate("document.fonts.ready.then(() => true)");
        Files.write(Files.createDirectories(FOLDER).resolve(name + ".png"), Picture.small(page.screenshot()));
    }
}
