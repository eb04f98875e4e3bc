package org.redthread.texts.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.redthread.redline.word.WordFile;
import org.redthread.texts.TextPublished;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@RecordApplicationEvents
@Import({PostgresConfiguration.class, Rehearsal.class, PublicationsTest.Counting.class})
class PublicationsTest {

    private static final String WORDS = """
            # Sample

            1. The parties meet once a year.

            - in a country that offers to host them;

            - or on line.

            2. The parties share what they learned.
            """;

    private static final UUID REHEARSAL = RecordFile.id("dialogue", "rehearsal");
    private static final String YESTERDAY = LocalDate.now().minusDays(1).toString();
    private static final Path SCHEMA = Path.of("..", "..", "shared", "standards", "akomantoso", "akomantoso30.xsd");
    private static final AtomicInteger STATEMENTS = new AtomicInteger();

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Access access;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    @Test
    void what_was_endorsed_is_published_for_everybody_with_the_notes_of_the_parties() throws Exception {
        var text = endorsed();
        assertThat(rehearsal.open(null, text + "/text")).hasStatus(404);
        assertThat(publish("secretariat", text)).hasStatus(303);
        var page = rehearsal.open(null, text + "/text");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Poland, reservation: Not in every year.",
                        "Türkiye does not adopt this text.",
                        "id=\"n-1\"",
                        "id=\"n-2\"",
                        "id=\"p-note-POL\"",
                        "Sample wording.");
        assertThat(rehearsal.open(null, text + "/endorsement"))
                .bodyText()
                .contains("endorses with a reservation", "No position on record");
        var checksum = Pattern.compile("[0-9a-f]{64}")
                .matcher(content(page))
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(db.sql(
                                "select p.checksum from texts.publication p join texts.negotiation n on n.id = p.negotiation_id"
                                        + " where n.slug = ?")
                        .param(slug(text))
                        .query(String.class)
                        .single())
                .isEqualTo(checksum.group());
    }

    @Test
    void the_place_of_a_provision_keeps_its_anchor_from_version_to_publication() {
        var text = endorsed();
        var before = identities(content(rehearsal.open("poland", text + "/versions/1")));
        assertThat(publish("secretariat", text)).hasStatus(303);
        assertThat(identities(content(rehearsal.open(null, text + "/text")))).containsAll(before);
    }

    @Test
    void after_publication_nothing_of_it_can_be_changed() {
        var text = endorsed();
        assertThat(publish("secretariat", text)).hasStatus(303);
        assertThat(publish("secretariat", text)).hasStatus(422);
        assertThat(stand("poland", text, "POL", Map.of("position", "ENDORSES"))).hasStatus(422);
        assertThat(rehearsal.send(
                        "secretariat", text + "/versions", Map.of("language", "en", "base", "1", "words", WORDS)))
                .hasStatus(422);
        assertThat(rehearsal.send("chair", text + "/publish/history", Map.of("open", "true")))
                .hasStatus(422);
    }

    @Test
    void the_versions_before_it_are_public_only_where_the_chair_opened_them() {
        for (var open : List.of(true, false)) {
            var text = endorsed();
            assertThat(rehearsal.send("secretariat", text + "/publish/history", Map.of("open", "true")))
                    .hasStatus(403);
            if (open)
                assertThat(rehearsal.send("chair", text + "/publish/history", Map.of("open", "true")))
                        .hasStatus(303);
            assertThat(publish("secretariat", text)).hasStatus(303);
            var status = open ? 200 : 404;
            assertThat(rehearsal.open(null, text + "/versions/0")).hasStatus(status);
            assertThat(rehearsal.open(null, text + "/text/docx?against=0")).hasStatus(status);
            assertThat(rehearsal.open("poland", text + "/text/docx?against=0")).hasStatus(200);
            assertThat(rehearsal.open(null, text + "/versions/1")).hasStatus(200);
        }
    }

    @Test
    void every_form_of_it_says_the_same_and_is_valid() throws Exception {
        var text = endorsed();
        assertThat(publish("secretariat", text)).hasStatus(303);
        var plain = WordFile.read("plain", bytes(null, text + "/text/docx"));
        assertThat(plain.text().toString()).contains("Poland, reservation: Not in every year.", "Sample wording.");
        var tracked = WordFile.read("tracked", bytes("poland", text + "/text/docx?against=0"));
        assertThat(tracked.revisions()).isNotEmpty();
        assertThat(tracked.original().toString()).contains("once a year").doesNotContain("twice");
        assertThat(tracked.text().toString()).contains("twice a year");
        assertThat(faults(bytes(null, text + "/text/pdf"))).isEmpty();
        var akn = new String(bytes(null, text + "/text/akn"), StandardCharsets.UTF_8);
        assertThat(akn).contains("Not in every year.", "Sample wording.");
        assertValid(akn);
        assertThat(rehearsal.open(null, text + "/text/exe")).hasStatus(404);
    }

    @Test
    void the_plan_hears_of_it_and_its_provisions_hang_on_the_thread() {
        var text = endorsed();
        var negotiation = id(text);
        assertThat(publish("secretariat", text)).hasStatus(303);
        var told = events.stream(TextPublished.class)
                .filter(event -> event.negotiation().equals(negotiation))
                .findFirst()
                .orElseThrow();
        assertThat(told.provisions()).extracting(TextPublished.Provision::words).contains("or on line.");
        var first = told.provisions().stream()
                .filter(one -> one.words().startsWith("The parties meet"))
                .findFirst()
                .orElseThrow();
        assertThat(first.id()).isEqualTo(RecordFile.id("provision", negotiation + "/" + first.identity()));
        assertThat(rehearsal.thread(null, "provision", first.id()))
                .hasStatusOk()
                .bodyText()
                .contains("The parties meet twice a year", title(text));
        assertThat(rehearsal.thread(null, "draft", negotiation))
                .hasStatusOk()
                .bodyText()
                .contains("share what they learned");
    }

    @Test
    void before_publication_the_thread_tells_an_outsider_nothing_of_it() {
        var text = endorsed();
        assertThat(rehearsal.thread(null, "draft", id(text))).hasStatus(404);
        assertThat(rehearsal.thread("poland", "draft", id(text))).hasStatusOk();
    }

    @Test
    void only_the_secretariat_publishes_and_only_what_is_endorsed() {
        var text = rehearsal.aText(WORDS);
        assertThat(publish("secretariat", text)).hasStatus(422).bodyText().contains("Only an endorsed text");
        for (var other : List.of("chair", "poland", "organisation", "donor"))
            assertThat(publish(other, text)).hasStatus(403);
        assertThat(rehearsal.open("poland", text + "/publish")).hasStatus(403);
        var endorsed = endorsed();
        assertThat(rehearsal.send("secretariat", endorsed + "/publish", Map.of("version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("changed since you opened");
    }

    @Test
    void its_pages_ask_ten_statements_at_most() {
        var text = endorsed();
        for (var page : List.of("/publish", "/endorsement", "/silence", "")) asksTen("secretariat", text + page);
        assertThat(publish("secretariat", text)).hasStatus(303);
        for (var page : List.of("/text", "/endorsement", "/silence", "")) asksTen("poland", text + page);
        asksTen(null, text + "/text");
    }

    private void asksTen(@Nullable String who, String page) {
        var cookie = who == null ? null : rehearsal.enter(who);
        STATEMENTS.set(0);
        assertThat(rehearsal.openAgain(cookie, page)).hasStatusOk();
        assertThat(STATEMENTS.get()).as(who + " " + page).isBetween(2, 10);
    }

    /// Endorsed as its first revision: Poland with a reservation on paragraph 1, Türkiye not at all.
    private String endorsed() {
        var text = rehearsal.aText(WORDS);
        var next = Map.of("language", "en", "base", "0", "words", WORDS.replace("once", "twice"));
        assertThat(rehearsal.send("secretariat", text + "/versions", next)).hasStatus(303);
        assertThat(rehearsal.send(
                        "secretariat", text + "/endorsement", Map.of("how", "CONSENSUS", "on", YESTERDAY, "base", "1")))
                .hasStatus(303);
        var at = identities(content(rehearsal.open("poland", text + "/versions/1")))
                .get(1)
                .substring(2);
        assertThat(stand(
                        "poland",
                        text,
                        "POL",
                        Map.of("position", "WITH_RESERVATION", "words", "Not in every year.", "at", at)))
                .hasStatus(303);
        assertThat(stand("secretariat", text, "TUR", Map.of("position", "DOES_NOT_ADOPT")))
                .hasStatus(303);
        return text;
    }

    private MvcTestResult stand(String who, String text, String party, Map<String, String> changed) {
        var typed = new HashMap<>(Map.of(
                "party",
                RecordFile.id("party", party).toString(),
                "who",
                "Sample person",
                "capacity",
                "head of delegation",
                "on",
                YESTERDAY));
        typed.putAll(changed);
        return rehearsal.send(who, text + "/endorsement/position", typed);
    }

    private MvcTestResult publish(String who, String text) {
        return rehearsal.send(who, text + "/publish", Map.of("version", kept(text, "version::text")));
    }

    private UUID id(String text) {
        return UUID.fromString(kept(text, "id::text"));
    }

    private String title(String text) {
        return kept(text, "title");
    }

    private String kept(String text, String column) {
        var house = new Reader(null, "Test", Set.of(new Mandate(Role.SECRETARIAT, REHEARSAL, null)));
        String found = access.as(
                house,
                () -> transaction.execute(
                        status -> db.sql("select " + column + " from texts.negotiation where slug = ?")
                                .param(slug(text))
                                .query(String.class)
                                .single()));
        return Objects.requireNonNull(found);
    }

    private static String slug(String text) {
        return text.replace("/negotiations/", "");
    }

    private static List<String> identities(String page) {
        return Pattern.compile("<li id=\"(p-[^\"]*)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private byte[] bytes(@Nullable String who, String file) {
        var answer = rehearsal.open(who, file);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static String content(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var flavour = PDFAFlavour.PDFUA_1;
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).as("rules asked").isPositive();
            return result.getTestAssertions().stream()
                    .map(each -> each.getRuleId().getClause() + " " + each.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private static void assertValid(String document) throws Exception {
        if (!Files.exists(SCHEMA)) {
            System.out.println("akomantoso30.xsd was not found beside the project; validity was not tried here.");
            return;
        }
        var inputs =
                (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file,http");
        factory.setProperty("jdk.xml.maxOccurLimit", "100000");
        factory.setResourceResolver((type, space, publicId, systemId, base) -> {
            if (systemId == null || !systemId.endsWith("xml.xsd")) return null;
            var input = inputs.createLSInput();
            input.setSystemId(systemId);
            try {
                input.setByteStream(Files.newInputStream(SCHEMA.resolveSibling("xml.xsd")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return input;
        });
        factory.newSchema(SCHEMA.toFile()).newValidator().validate(new StreamSource(new StringReader(document)));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        static BeanPostProcessor counted() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && name.equals("dataSource")
                            ? new DelegatingDataSource(source) {
                                @Override
                                public Connection getConnection() throws SQLException {
                                    return counting(super.getConnection());
                                }
                            }
                            : bean;
                }
            };
        }

        private static Connection counting(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Counting.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) STATEMENTS.incrementAndGet();
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
