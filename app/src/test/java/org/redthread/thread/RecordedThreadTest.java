package org.redthread.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.record.RecordFile.id;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.parties.PrintedNames;
import org.redthread.record.RecordPart;
import org.redthread.web.Language;
import org.redthread.web.Standpoint;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.Yaml;

/// The thread held against the files of the record, which are read here a second time and in another way.
@SpringBootTest
@Import(PostgresConfiguration.class)
@Transactional
class RecordedThreadTest {

    private static final List<String> DIALOGUES = List.of("budapest-process", "prague-process");

    private static final List<String> OFFERS = List.of("offers to host", "offers expertise", "pledges");

    /// How the words of the record for a line of texts are tied.
    private static final Map<String, LinkKind> LINES =
            Map.of("carries out", LinkKind.MANDATES, "evaluates", LinkKind.REPORTS_ON);

    private static final Map<String, LinkKind> PARTNERS = Map.of(
            "donor", LinkKind.FUNDS,
            "frame", LinkKind.FUNDS,
            "lead", LinkKind.LEADS,
            "implementer", LinkKind.CARRIES_OUT,
            "partner", LinkKind.SUPPORTS,
            "supports", LinkKind.SUPPORTS);

    private static final Map<String, String> DOES = Map.of(
            "hosts", "HOSTS", "leads", "LEADS", "funds", "FUNDS", "contributes", "SUPPORTS", "supports", "SUPPORTS");

    @Autowired
    Threads threads;

    @Autowired
    Standpoint standpoint;

    @Autowired
    List<RecordPart> parts;

    @Autowired
    List<KnotTeller> tellers;

    @Autowired
    JdbcClient db;

    private record Pair(LinkKind kind, UUID from, UUID to) {}

    @Test
    void every_relation_of_the_files_hangs_on_the_thread_and_nothing_else_does() {
        var inFiles = new HashSet<Pair>();
        for (var dialogue : DIALOGUES) {
            bodies(dialogue, inFiles);
            meetings(dialogue, inFiles);
            texts(dialogue, inFiles);
            projects(dialogue, inFiles);
            profiles(dialogue, inFiles);
            plans(dialogue, inFiles);
        }
        var tied = new HashSet<>(tied());
        System.out.println("Relations in the files of the record: " + inFiles.size() + "; links tied: " + tied.size());
        assertThat(tied).containsAll(inFiles);
        tied.removeAll(inFiles);
        ties(inFiles);
        tied.removeAll(inFiles);
        var inferred = inferredByThemes();
        inferred.removeAll(inFiles);
        assertThat(tied).isEqualTo(inferred).isNotEmpty();
    }

    @Test
    void both_ends_of_every_recorded_link_are_told_by_their_rooms_in_both_languages() {
        for (var language : Language.values()) {
            var here = standpoint.at("", language, LocalDate.of(2026, 11, 22));
            assertThat(ends())
                    .hasSizeGreaterThan(100)
                    .allSatisfy(knot -> assertThat(threads.told(knot, here))
                            .as(knot.toString())
                            .get()
                            .satisfies(told -> assertThat(told.label()).isNotBlank()));
        }
    }

    @Test
    void every_recorded_link_fits_the_kinds_that_it_ties() {
        record Used(LinkKind kind, String from, String to) {}
        assertThat(db.sql("""
                        select distinct kind, from_kind as from, to_kind as to
                          from thread.link
                         where set_by = 'record'
                           and from_kind not like 'trial%'
                        """).query(Used.class).list())
                .isNotEmpty()
                .allSatisfy(used -> assertThat(Fits.fit(used.kind(), used.from(), used.to()))
                        .as(used.toString())
                        .isTrue());
    }

    @Test
    void every_kind_of_knot_that_a_room_speaks_for_can_be_tied_by_hand() {
        assertThat(tellers.stream().flatMap(teller -> teller.kinds().stream()))
                .isNotEmpty()
                .allSatisfy(knot -> assertThat(Stream.of(LinkKind.values())
                                .anyMatch(link -> Fits.begins(link, knot) || Fits.ends(link, knot)))
                        .as(knot)
                        .isTrue());
    }

    @Test
    void loading_again_changes_no_link() {
        var before = rows();
        parts.stream()
                .sorted(Comparator.comparingInt(RecordPart::order))
                .forEach(part -> part.read().run());
        assertThat(rows()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void the_goals_on_return_are_followed_through_three_texts_of_2013_to_2024() {
        var first = new Knot("goal", id("goal", id("text", "budapest-process/istanbul-declaration-2013") + "/4"));
        var here = standpoint.at("", Language.EN, LocalDate.of(2026, 11, 22));
        var down = threads.trace(first, new Trace.Asked(LinkKind.FEEDS_INTO, 0, 0), here)
                .orElseThrow()
                .down();
        assertThat(down.all().map(step -> step.strand().told().within()).distinct())
                .containsExactlyInAnyOrder(
                        "A Call for Action – a five year plan (2019–2024)",
                        "Ministerial Declaration and Call for Action 2025–2030");
        assertThat(down.all().map(step -> step.strand().told().label()))
                .contains("3. safe, effective, prompt return, readmission, reintegration");
        var then = standpoint.at("", Language.EN, LocalDate.of(2019, 12, 31));
        assertThat(threads.trace(first, new Trace.Asked(LinkKind.FEEDS_INTO, 0, 0), then)
                        .orElseThrow()
                        .down()
                        .all()
                        .map(step -> step.strand().told().within())
                        .distinct())
                .containsExactly("A Call for Action – a five year plan (2019–2024)");
    }

    @Test
    void that_the_draft_has_goal_6_of_2019_as_goal_5_is_said_and_not_inferred() {
        var draft = new Knot("goal", id("goal", id("text", "budapest-process/zero-drafts-2023") + "/5"));
        var here = standpoint.at("", Language.EN, LocalDate.of(2026, 11, 22));
        var up = threads.trace(draft, new Trace.Asked(LinkKind.FEEDS_INTO, 0, 0), here)
                .orElseThrow()
                .up();
        assertThat(up.steps())
                .extracting(step -> step.strand().told().label())
                .containsOnly("6. international protection");
        assertThat(up.steps())
                .hasSize(2)
                .allSatisfy(step -> assertThat(step.strand().inferred()).isFalse());
    }

    @Test
    void the_offers_of_2019_to_host_in_2020_hang_on_the_meeting_where_they_were_made() {
        var meeting = new Knot("meeting", id("meeting", "budapest-process/som-2019"));
        var here = standpoint.at("", Language.EN, LocalDate.of(2026, 11, 22));
        var offers = threads.trace(meeting, new Trace.Asked(LinkKind.OFFERS, 0, 0), here)
                .orElseThrow()
                .up();
        assertThat(offers.steps().stream()
                        .filter(step -> Objects.equals(step.strand().note(), "A meeting in 2020"))
                        .map(step -> step.strand().told().label()))
                .containsExactlyInAnyOrder("Bulgaria", "Latvia", "Azerbaijan");
    }

    private static void bodies(String dialogue, Set<Pair> pairs) {
        var own = list(file("dialogues.yaml"), "dialogues").stream()
                .filter(entry -> dialogue.equals(entry.get("dialogue")))
                .findFirst()
                .orElseThrow();
        for (var body : list(own, "bodies")) {
            var here = id("body", dialogue + "/" + body.get("body"));
            pairs.add(new Pair(LinkKind.PART_OF, here, id("dialogue", dialogue)));
            if (body.containsKey("succeeded_by"))
                pairs.add(new Pair(LinkKind.SUPERSEDES, id("body", dialogue + "/" + body.get("succeeded_by")), here));
        }
    }

    private static void meetings(String dialogue, Set<Pair> pairs) {
        for (var meeting : list(file("meetings.yaml"), dialogue)) {
            var here = id("meeting", dialogue + "/" + meeting.get("meeting"));
            for (var body : texts(meeting, "body"))
                pairs.add(new Pair(LinkKind.PART_OF, here, id("body", dialogue + "/" + body)));
            if (!meeting.containsKey("body")) pairs.add(new Pair(LinkKind.PART_OF, here, id("dialogue", dialogue)));
            for (var project : texts(meeting, "project"))
                pairs.add(new Pair(LinkKind.PART_OF, here, id("project", dialogue + "/" + project)));
            for (var host : texts(meeting, "host")) pairs.add(new Pair(LinkKind.HOSTS, party(host), here));
            for (var presided : list(meeting, "presided"))
                for (var by : texts(presided, "by")) pairs.add(new Pair(LinkKind.LEADS, party(by), here));
            for (var said : list(meeting, "interventions"))
                for (var by : texts(said, "by")) {
                    var kind = String.valueOf(said.get("kind"));
                    if (OFFERS.contains(kind)) pairs.add(new Pair(LinkKind.OFFERS, party(by), here));
                    if (kind.equals("requests a change")) pairs.add(new Pair(LinkKind.PROPOSES, party(by), here));
                }
            for (var decision : list(meeting, "decisions")) {
                for (var project : texts(decision, "project"))
                    pairs.add(new Pair(LinkKind.DECIDED_AT, id("project", dialogue + "/" + project), here));
                for (var party : texts(decision, "invites")) pairs.add(new Pair(LinkKind.INVITES, here, party(party)));
                for (var text : texts(decision, "text")) {
                    var of = id("text", dialogue + "/" + text);
                    var presented = String.valueOf(decision.get("what")).contains("presented");
                    pairs.add(new Pair(presented ? LinkKind.FEEDS_INTO : LinkKind.DECIDED_AT, of, here));
                }
            }
            for (var step : list(meeting, "next_steps"))
                for (var who : texts(step, "who"))
                    PrintedNames.party(who).ifPresent(party -> pairs.add(new Pair(LinkKind.CHARGES, here, party)));
        }
    }

    private static void texts(String dialogue, Set<Pair> pairs) {
        var kinds = new java.util.HashMap<String, Object>();
        for (var text : list(file("texts.yaml"), dialogue)) {
            var here = id("text", dialogue + "/" + text.get("text"));
            kinds.put(String.valueOf(text.get("text")), text.get("kind"));
            for (var meeting : texts(text, "meeting"))
                pairs.add(new Pair(
                        "presented".equals(text.get("stands")) ? LinkKind.FEEDS_INTO : LinkKind.DECIDED_AT,
                        here,
                        id("meeting", dialogue + "/" + meeting)));
            if (!text.containsKey("meeting")) pairs.add(new Pair(LinkKind.PART_OF, here, id("dialogue", dialogue)));
            if (text.get("follows") instanceof Map<?, ?> follows) {
                var earlier = id("text", dialogue + "/" + follows.get("text"));
                var same = Objects.equals(kinds.get(String.valueOf(follows.get("text"))), text.get("kind"));
                var kind = LINES.getOrDefault(
                        String.valueOf(follows.get("how")),
                        !follows.containsKey("how") && same ? LinkKind.SUPERSEDES : LinkKind.FEEDS_INTO);
                pairs.add(
                        kind == LinkKind.MANDATES || kind == LinkKind.FEEDS_INTO
                                ? new Pair(kind, earlier, here)
                                : new Pair(kind, here, earlier));
            }
            for (var number = 1; number <= texts(text, "goals").size(); number++)
                pairs.add(new Pair(LinkKind.PART_OF, id("goal", here + "/" + number), here));
            for (var goal : list(text, "numbered_goals"))
                pairs.add(new Pair(LinkKind.PART_OF, id("goal", here + "/" + goal.get("number")), here));
            for (var said : list(text, "continues"))
                if (said.containsKey("goal"))
                    pairs.add(new Pair(
                            LinkKind.FEEDS_INTO,
                            id("goal", id("text", dialogue + "/" + said.get("text")) + "/" + said.get("was")),
                            id("goal", here + "/" + said.get("goal"))));
        }
    }

    private static void projects(String dialogue, Set<Pair> pairs) {
        for (var project : list(file("projects.yaml"), dialogue)) {
            var here = id("project", dialogue + "/" + project.get("project"));
            pairs.add(new Pair(
                    LinkKind.PART_OF,
                    here,
                    project.containsKey("part_of")
                            ? id("project", dialogue + "/" + project.get("part_of"))
                            : id("dialogue", dialogue)));
            for (var partner : list(project, "partners"))
                for (var by : texts(partner, "by"))
                    pairs.add(new Pair(
                            Objects.requireNonNull(PARTNERS.get(String.valueOf(partner.get("as")))), party(by), here));
            for (var goals : list(project, "goals")) {
                var text = id("text", dialogue + "/" + goals.get("text"));
                var numbers = texts(goals, "numbers");
                if (numbers.isEmpty()) pairs.add(new Pair(LinkKind.CONTRIBUTES_TO, here, text));
                for (var number : numbers)
                    pairs.add(new Pair(LinkKind.CONTRIBUTES_TO, here, id("goal", text + "/" + number)));
            }
        }
    }

    private static void plans(String dialogue, Set<Pair> pairs) {
        for (var plan : list(file("plans.yaml"), dialogue)) {
            var here = id("plan", dialogue + "/" + plan.get("plan"));
            if (plan.containsKey("text"))
                pairs.add(new Pair(LinkKind.MANDATES, id("text", dialogue + "/" + plan.get("text")), here));
            else pairs.add(new Pair(LinkKind.DECIDED_AT, here, id("meeting", dialogue + "/" + plan.get("meeting"))));
            var number = 0;
            for (var activity : list(plan, "activities")) {
                var done = id("activity", here + "/" + ++number);
                pairs.add(new Pair(LinkKind.PART_OF, done, here));
                for (var goal : texts(activity, "goal")) {
                    var text = id("text", dialogue + "/" + plan.get("text_of_goals"));
                    pairs.add(new Pair(LinkKind.CONTRIBUTES_TO, done, id("goal", text + "/" + goal)));
                }
                for (var project : texts(activity, "project"))
                    pairs.add(new Pair(LinkKind.CONTRIBUTES_TO, id("project", dialogue + "/" + project), done));
                for (var part : list(activity, "parts")) {
                    var kind = part.containsKey("offered") ? "OFFERS" : DOES.get(String.valueOf(part.get("does")));
                    pairs.add(new Pair(
                            LinkKind.valueOf(String.valueOf(kind)), party(String.valueOf(part.get("by"))), done));
                }
            }
        }
    }

    /// A profile has no key in the file: that each country has as many ties as lines is what can be counted.
    private void profiles(String dialogue, Set<Pair> pairs) {
        var lines = 0;
        for (var own : list(file("profiles.yaml"), dialogue)) {
            for (var list : List.of("published", "mentioned"))
                lines += list(own, list).size();
            for (var standing : list(own, "standings"))
                lines += texts(standing, "endorsed").size()
                        + texts(standing, "in_preparation").size();
        }
        var tied = db.sql("""
                        select kind, from_id as from, to_id as to
                          from thread.link
                         where starts_with(source_key, 'profiles/' || :dialogue)
                        """)
                .param("dialogue", id("dialogue", dialogue))
                .query(Pair.class)
                .list();
        assertThat(tied).as("profiles of " + dialogue).hasSize(lines);
        pairs.addAll(tied);
    }

    private static void ties(Set<Pair> pairs) {
        for (var line : list(file("ties.yaml"), "ties"))
            pairs.add(new Pair(
                    LinkKind.valueOf(String.valueOf(line.get("how"))
                            .toUpperCase(Locale.ROOT)
                            .replace(' ', '_')),
                    thing(String.valueOf(line.get("from"))),
                    thing(String.valueOf(line.get("to")))));
    }

    private static UUID thing(String said) {
        var of = said.lastIndexOf(" of ");
        var kind = said.substring(0, said.indexOf(' '));
        return of < 0
                ? id(kind, said.substring(said.indexOf(' ') + 1))
                : id(kind, thing(said.substring(of + 4)) + "/" + said.substring(said.indexOf(' ') + 1, of));
    }

    /// Each goal under the theme that its title names, and pairs of goals in texts next to each other that name one.
    private static Set<Pair> inferredByThemes() {
        var pairs = new HashSet<Pair>();
        for (var dialogue : DIALOGUES)
            for (var theme : list(file("texts.yaml"), "themes")) {
                var before = List.<UUID>of();
                var knot = id("theme", id("dialogue", dialogue) + "/" + theme.get("theme"));
                for (var text : list(file("texts.yaml"), dialogue)) {
                    var goals = named(id("text", dialogue + "/" + text.get("text")), text, texts(theme, "words"));
                    for (var goal : goals) pairs.add(new Pair(LinkKind.PART_OF, goal, knot));
                    if (goals.isEmpty()) continue;
                    for (var older : before)
                        for (var newer : goals) pairs.add(new Pair(LinkKind.FEEDS_INTO, older, newer));
                    before = goals;
                }
            }
        return pairs;
    }

    private static List<UUID> named(UUID id, Map<String, Object> text, List<String> words) {
        var titles = new TreeMap<Integer, String>();
        for (var title : texts(text, "goals")) titles.put(titles.size() + 1, title);
        for (var goal : list(text, "numbered_goals"))
            titles.put((Integer) goal.get("number"), String.valueOf(goal.get("title")));
        return titles.entrySet().stream()
                .filter(goal -> words.stream()
                        .anyMatch(word ->
                                (" " + goal.getValue() + " ").matches(".*[^\\p{L}]\\Q" + word + "\\E[^\\p{L}].*")))
                .map(goal -> id("goal", id + "/" + goal.getKey()))
                .toList();
    }

    private Set<Pair> tied() {
        return Set.copyOf(db.sql("""
                        select distinct kind, from_id as from, to_id as to
                          from thread.link
                         where source_key ~ '^(dialogues|meetings|texts|projects|profiles|plans|ties)/'
                           and from_id <> all (:rehearsal) and to_id <> all (:rehearsal)
                        """)
                .param("rehearsal", new UUID[] {id("dialogue", "rehearsal")})
                .query(Pair.class)
                .list());
    }

    private List<Knot> ends() {
        return db.sql("""
                        select from_kind as kind, from_id as id
                          from thread.link
                         where source_key ~ '^(dialogues|meetings|texts|projects|profiles|plans|ties)/'
                         union
                        select to_kind, to_id
                          from thread.link
                         where source_key ~ '^(dialogues|meetings|texts|projects|profiles|plans|ties)/'
                        """).query(Knot.class).list();
    }

    /// With the transaction that wrote each.
    private List<String> rows() {
        return db.sql("""
                        select to_jsonb(link)::text || link.xmin
                          from thread.link
                         where source_key is not null
                         order by source_key
                        """).query(String.class).list();
    }

    private static UUID party(String printed) {
        return PrintedNames.party(printed).orElseThrow();
    }

    private static Map<String, Object> file(String name) {
        try (var stream = RecordedThreadTest.class.getResourceAsStream("/record/" + name)) {
            return new Yaml().load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> entry, String field) {
        return switch (entry.get(field)) {
            case null -> List.of();
            case List<?> many -> (List<Map<String, Object>>) many;
            case Map<?, ?> one -> List.of((Map<String, Object>) one);
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static List<String> texts(Map<String, Object> entry, String field) {
        return switch ((@Nullable Object) entry.get(field)) {
            case null -> List.of();
            case List<?> many -> many.stream().map(String::valueOf).toList();
            case Object one -> List.of(String.valueOf(one));
        };
    }
}
