package dk.skranke.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.database.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The index of words is kept beside what was said: it is held against what was said. */
@OfficeTest
class WordsOfTicketsTest {

    private static final int CHANGES = 400;

    @Autowired
    Connection database;

    @Autowired
    Given given;

    @Test
    void a_ticket_is_found_by_what_is_said_of_it_now_and_by_whom_it_may_be_read() throws SQLException {
        var chance = new Random(11);
        var owner = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
        var teams =
                List.of(given.team("Proces").value(), given.team("IT-support").value());
        try (var office = new Scribbling(owner, teams, chance)) {
            holds(office, chance);
        }
    }

    private void holds(Scribbling office, Random chance) throws SQLException {
        var sofie = given.member("Sofie").id().value();
        var emil = given.member("Emil").id().value();
        var guest = office.number("insert into office.person (name, mail, role, hue, language, created_at)"
                + " values ('Gæst af ord', 'ord@gaest.example', 'GUEST', 1, 'da', now()) returning id");
        for (var it = 0; it < 6; it++) office.open(it % 3 == 0 ? emil : sofie);
        for (var it : office.tickets.subList(0, 4)) office.takesPart(it, guest);
        office.takesPart(office.tickets.get(2), emil);

        var found = 0;
        for (var it = 0; it < CHANGES; it++) {
            office.change(sofie);
            if (it % 4 == 0) {
                for (var who : List.of(sofie, emil, guest)) found += check(office, chance, who, who == guest);
            }
        }

        assertThat(found).isGreaterThan(200);
        assertThat(office.number("select count(*) from search.said s where s.ticket_id = any (" + office.ours()
                        + ") and s.message_id <> 0"
                        + " and not exists (select from ticketing.message m left join ticketing.attachment a on a.message_id = m.id"
                        + " where m.id = s.message_id and m.ticket_id = s.ticket_id and s.attachment_id in (0, a.id))"))
                .as("left behind")
                .isZero();
        assertThat(office.number(
                        "select count(*) from texts.file_text f join ticketing.attachment a on a.id = f.attachment_id"
                                + " where a.ticket_id = any (" + office.ours() + ") and f.ticket_id <> a.ticket_id"))
                .as("files whose words stayed where they were")
                .isZero();
    }

    private int check(Scribbling office, Random chance, long who, boolean guest) throws SQLException {
        var words = IntStream.rangeClosed(0, chance.nextInt(3))
                .mapToObj(_ -> office.word())
                .distinct()
                .toList();
        office.run("select set_config('app.person', '" + who + "', true)");
        var slowly = slowly(office, who, words, guest);
        var typed = String.join(" ", words);
        var parts = "search.parts('" + typed + "')";
        assertThat(office.numbers("select search.find('" + typed + "', 200)"))
                .as(typed)
                .containsExactlyInAnyOrderElementsOf(slowly);
        if (!guest) {
            assertThat(office.numbers("select search.backwards(" + parts + ", 200, 20000)"))
                    .as("%s, backwards", typed)
                    .containsExactlyInAnyOrderElementsOf(slowly);
            assertThat(office.numbers("select search.by_word((" + parts + ")[1], (" + parts + ")[2 :], 200)"))
                    .as("%s, by word", typed)
                    .containsExactlyInAnyOrderElementsOf(slowly);
            assertThat(office.numbers("select search.by_words(" + parts + ", 200)"))
                    .as("%s, by words", typed)
                    .containsExactlyInAnyOrderElementsOf(slowly);
        }
        return slowly.size();
    }

    /** Which of these tickets the person may see and find by all of these words, by reading everything. */
    private List<Long> slowly(Scribbling office, long who, List<String> words, boolean guest) throws SQLException {
        var member = Long.toString(who);
        var typed = words.stream().collect(Collectors.joining(",", "'{", "}'"));
        return office.numbers("""
            select t.id from ticketing.ticket t
            where t.id = any (%s) and (t.team_id in (select m.team_id from office.membership m where m.person_id = %s)
                    or t.id in (select p.ticket_id from ticketing.participant p where p.person_id = %s))
                and not exists (select from unnest(%s::text[]) word where position(word in t.title) = 0 and not exists (
                    select from ticketing.message m
                    where m.ticket_id = t.id
                        and (m.kind in ('MAIL', 'FORM', 'REPLY') or not %s and not (t.closed_circle and t.id in (select ticketing.without_notes())))
                        and (position(word in coalesce((select r.text from ticketing.revision r where r.message_id = m.id
                                order by r.id desc limit 1), m.text)) > 0
                            or exists (select from ticketing.attachment a join texts.file_text f on f.attachment_id = a.id
                                where a.message_id = m.id and f.state = 'READ' and position(word in a.name || ' ' || f.text) > 0))))
            order by 1
            """.formatted(office.ours(), member, member, typed, guest));
    }
}
