package dk.skranke.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.database.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The index of words is kept beside what was said: it is held against what was said. As the owner, and taken back. */
@OfficeTest
class WordsOfTicketsTest {

    /** Far from the numbers that others take meanwhile. */
    private static final long FIRST = 8_800_000_000L;

    private static final int CHANGES = 400;
    private static final int WORDS = 8;

    /** Which of these tickets the person may see and find by all of these words, by reading everything. */
    private static final String SLOWLY = """
            select t.id from ticketing.ticket t
            where t.id = any (?) and (t.team_id in (select m.team_id from office.membership m where m.person_id = ?)
                    or t.id in (select p.ticket_id from ticketing.participant p where p.person_id = ?))
                and not exists (select from unnest(?::text[]) word where position(word in t.title) = 0 and not exists (
                    select from ticketing.message m
                    where m.ticket_id = t.id
                        and (m.kind in ('MAIL', 'FORM', 'REPLY') or not ? and not (t.closed_circle and t.id in (select ticketing.without_notes())))
                        and (position(word in coalesce((select r.text from ticketing.revision r where r.message_id = m.id
                                order by r.id desc limit 1), m.text)) > 0
                            or exists (select from ticketing.attachment a join texts.file_text f on f.attachment_id = a.id
                                where a.message_id = m.id and f.state = 'READ' and position(word in a.name || ' ' || f.text) > 0))))
            order by 1
            """;

    @Autowired
    Connection office;

    @Autowired
    Given given;

    private final Random chance = new Random(11);
    private final List<Long> tickets = new ArrayList<>();
    private java.sql.Connection sql;

    @BeforeEach
    void as_the_owner() throws SQLException {
        sql = DriverManager.getConnection(office.url(), office.owner(), office.ownerPassword());
        sql.setAutoCommit(false);
    }

    @AfterEach
    void taken_back() throws SQLException {
        sql.rollback();
        sql.close();
    }

    @Test
    void a_ticket_is_found_by_what_is_said_of_it_now_and_by_whom_it_may_be_read() throws SQLException {
        var sofie = given.member("Sofie").id().value();
        var emil = given.member("Emil").id().value();
        var guest = number("insert into office.person (name, mail, role, hue, language, created_at)"
                + " values ('Gæst af ord', 'ord@gaest.example', 'GUEST', 1, 'da', now()) returning id");
        for (var it = 0; it < 6; it++) open(it % 2 == 0 ? "Proces" : "IT-support", it % 3 == 0 ? emil : sofie);
        for (var it : tickets.subList(0, 4)) takesPart(it, guest);
        takesPart(tickets.get(2), emil);

        var found = 0;
        for (var it = 0; it < CHANGES; it++) {
            change(sofie);
            if (it % 4 == 0) {
                for (var who : List.of(sofie, emil, guest)) found += check(who, who == guest);
            }
        }

        assertThat(found).isGreaterThan(200);
        assertThat(number("select count(*) from search.said s where s.ticket_id = any (" + ours()
                        + ") and s.message_id <> 0"
                        + " and not exists (select from ticketing.message m left join ticketing.attachment a on a.message_id = m.id"
                        + " where m.id = s.message_id and m.ticket_id = s.ticket_id and s.attachment_id in (0, a.id))"))
                .as("left behind")
                .isZero();
        assertThat(number("select count(*) from texts.file_text f join ticketing.attachment a on a.id = f.attachment_id"
                        + " where a.ticket_id = any (" + ours() + ") and f.ticket_id <> a.ticket_id"))
                .as("files whose words stayed where they were")
                .isZero();
    }

    private int check(long who, boolean guest) throws SQLException {
        var words = IntStream.rangeClosed(0, chance.nextInt(3))
                .mapToObj(_ -> word())
                .distinct()
                .toList();
        run("select set_config('app.person', '" + who + "', true)");
        var slowly = slowly(who, words, guest);
        var typed = String.join(" ", words);
        var parts = "search.parts('" + typed + "')";
        assertThat(numbers("select search.find('" + typed + "', 200)"))
                .as(typed)
                .containsExactlyInAnyOrderElementsOf(slowly);
        if (!guest) {
            assertThat(numbers("select search.backwards(" + parts + ", 200, 20000)"))
                    .as("%s, backwards", typed)
                    .containsExactlyInAnyOrderElementsOf(slowly);
            assertThat(numbers("select search.by_word((" + parts + ")[1], (" + parts + ")[2 :], 200)"))
                    .as("%s, by word", typed)
                    .containsExactlyInAnyOrderElementsOf(slowly);
        }
        return slowly.size();
    }

    private List<Long> slowly(long who, List<String> words, boolean guest) throws SQLException {
        try (var ask = sql.prepareStatement(SLOWLY)) {
            ask.setArray(1, sql.createArrayOf("bigint", tickets.toArray()));
            ask.setLong(2, who);
            ask.setLong(3, who);
            ask.setArray(4, sql.createArrayOf("text", words.toArray()));
            ask.setBoolean(5, guest);
            var all = new ArrayList<Long>();
            try (var answer = ask.executeQuery()) {
                while (answer.next()) all.add(answer.getLong(1));
            }
            return all;
        }
    }

    private void change(long by) throws SQLException {
        var ticket = tickets.get(chance.nextInt(tickets.size()));
        var message = some("select m.id from ticketing.message m where m.ticket_id = any (" + ours() + ") order by id");
        switch (chance.nextInt(12)) {
            case 0 -> run("update ticketing.ticket set title = '" + text() + "' where id = " + ticket);
            case 1, 2 -> say(ticket, "NOTE", by);
            case 3 -> say(ticket, chance.nextBoolean() ? "MAIL" : "REPLY", by);
            case 4 -> beside(ticket, by);
            case 5 -> attach(message);
            case 6 -> move(message, ticket);
            case 7 -> revise(by);
            case 8 -> run("update ticketing.message set text = '" + text() + "' where id = " + message);
            case 9 -> forget(message);
            case 10 ->
                run(
                        "delete from ticketing.attachment a where a.id = (select min(b.id) from ticketing.attachment b where b.ticket_id = "
                                + ticket + ")");
            default ->
                run(
                        "update ticketing.ticket set closed_circle = not closed_circle, team_id = case when closed_circle then team_id else "
                                + given.team(chance.nextBoolean() ? "Proces" : "IT-support")
                                        .value() + " end where id = " + ticket);
        }
    }

    private void open(String team, long requester) throws SQLException {
        var ticket = number(
                "insert into ticketing.ticket (id, title, category_id, language, requester_person_id, team_id, priority, status,"
                        + " ball, opened_at, active_at) select " + (FIRST + tickets.size()) + ", '" + text() + "', 1, 'da', " + requester
                        + ", "
                        + given.team(team).value()
                        + ", 'NORMAL', 'OPEN', 'US', now(), now() returning id");
        tickets.add(ticket);
        takesPart(ticket, requester);
        say(ticket, "FORM", requester);
    }

    private void takesPart(long ticket, long who) throws SQLException {
        run("insert into ticketing.participant (ticket_id, team_id, person_id, kind, open) select id, team_id, " + who
                + ", 'FOLLOWER', open from ticketing.ticket where id = " + ticket + " on conflict do nothing");
    }

    private void say(long ticket, String kind, long by) throws SQLException {
        run(
                "insert into ticketing.message (ticket_id, team_id, kind, at, author_person_id, language, text, letter) select id, team_id, '"
                        + kind + "', now(), " + by + ", 'da', '" + text() + "', '' from ticketing.ticket where id = "
                        + ticket);
    }

    private void beside(long ticket, long by) throws SQLException {
        run(
                "with s as (insert into ticketing.side (ticket_id, team_id, subject, opened_at) select id, team_id, 'x', now()"
                        + " from ticketing.ticket where id = " + ticket + " returning id, ticket_id, team_id)"
                        + " insert into ticketing.message (ticket_id, team_id, kind, at, author_person_id, language, text, letter, side_id)"
                        + " select ticket_id, team_id, 'SIDE', now(), " + by + ", 'da', '" + text()
                        + "', '', id from s");
    }

    private void attach(@Nullable Long message) throws SQLException {
        run(
                "insert into ticketing.attachment (message_id, ticket_id, team_id, name, type, size, content) select id, ticket_id, team_id, '"
                        + word() + ".txt', 'text/plain', 1, repeat('0', 64) from ticketing.message where id = "
                        + message);
        run("update texts.file_text set state = 'READ', text = '" + text()
                + "' where state = 'WAITING' and ticket_id = any (" + ours() + ")");
    }

    /** As splitting and taking a split back do. */
    private void move(@Nullable Long message, long to) throws SQLException {
        for (var it : List.of("attachment set (ticket_id, team_id)", "message set (ticket_id, team_id)"))
            run("update ticketing." + it + " = (select id, team_id from ticketing.ticket where id = " + to + ") where "
                    + (it.startsWith("message") ? "id" : "message_id") + " = " + message);
    }

    private void revise(long by) throws SQLException {
        run("insert into ticketing.revision (message_id, ticket_id, team_id, at, by_id, text, letter)"
                + " select id, ticket_id, team_id, now(), " + by + ", '" + text()
                + "', '' from ticketing.message where kind = 'NOTE'"
                + " and ticket_id = any (" + ours() + ") order by hashint8(id + " + chance.nextInt(100) + ") limit 1");
    }

    private void forget(@Nullable Long message) throws SQLException {
        run("delete from ticketing.attachment where message_id = " + message);
        run("delete from ticketing.revision where message_id = " + message);
        run("delete from ticketing.message where id = " + message);
    }

    /** A number at its end keeps a word what it is in every language, and none of them begins another. */
    private String word() {
        return "vrøvl10" + chance.nextInt(WORDS);
    }

    private String text() {
        return chance.nextInt(4) == 0 ? "uden ord" : word() + (chance.nextBoolean() ? " og " + word() : "");
    }

    private String ours() {
        return tickets.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'"));
    }

    private void run(String statement) throws SQLException {
        try (var it = sql.createStatement()) {
            it.execute(statement);
        }
    }

    private long number(String question) throws SQLException {
        return numbers(question).getFirst();
    }

    private @Nullable Long some(String question) throws SQLException {
        var all = numbers(question);
        return all.isEmpty() ? null : all.get(chance.nextInt(all.size()));
    }

    private List<Long> numbers(String question) throws SQLException {
        var all = new ArrayList<Long>();
        try (var it = sql.createStatement();
                var answer = it.executeQuery(question)) {
            while (answer.next()) all.add(answer.getLong(1));
        }
        return all;
    }
}
