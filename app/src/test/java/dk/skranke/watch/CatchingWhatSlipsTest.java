package dk.skranke.watch;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Visitor;
import dk.skranke.book.DeadlineBook;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.Routing;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What would slip: a date that nobody entered, one that was missed, and all of them on the day on which nothing works. */
class CatchingWhatSlipsTest extends WithRounds {

    @Autowired
    Describing describing;

    @Autowired
    Routing routing;

    @Autowired
    Catalogue catalogue;

    @Value("${skranke.data}")
    Path data;

    @Test
    void what_came_in_as_a_deadline_and_is_not_entered_within_two_hours_is_told_to_whoever_has_it() {
        var ticket = given.ticket("Dom, der venter på at blive noteret", "Proces");
        as(jonas, () -> {
            describing.categorise(
                    ticket,
                    describing.properties(ticket, jonas).category(),
                    catalogue.byKey("DEADLINE").id(),
                    jonas);
            routing.assign(ticket, null, jonas.id(), jonas);
        });
        var page = new Visitor(port).signIn(jonas);
        assertThat(page.get("/deadlines/unentered").body())
                .contains("Dom, der venter på at blive noteret", "/tickets/" + ticket.value() + "/deadlines/new");
        assertThat(new Visitor(port)
                        .signIn(given.member("Emil"))
                        .get("/deadlines/unentered")
                        .body())
                .doesNotContain("Dom, der venter");

        round(LocalDate.now(ZONE).plusDays(7), 5, 0);
        round(LocalDate.now(ZONE).plusDays(7), 5, 1);

        assertThat(as(jonas, () -> reminders.unseen(jonas)))
                .filteredOn(it -> it.step() == Step.UNENTERED)
                .isNotEmpty();
        assertThat(page.get("/deadlines/reminders").body()).contains("Ikke noteret endnu");
        as(jonas, () -> book.enter(EveningControlTest.byHand(ticket, "Anke", LocalDate.of(2031, 3, 3), jonas), jonas));
        assertThat(page.get("/deadlines/unentered").body()).doesNotContain("Dom, der venter på at blive noteret");
    }

    @Test
    void a_missed_date_opens_its_way_back_and_says_whom_to_tell() {
        var lone = given.member("Lone");
        var ticket = given.ticket("Anken kom for sent", "Proces");
        var event = LocalDate.now(ZONE).minusDays(29);
        var id = as(
                jonas,
                () -> book.enter(
                        new DeadlineBook.Wanted(
                                ticket, "RPL372_ANKE", null, "DK", "Dom", event, null, jonas.id(), null, "", false),
                        jonas));
        var visitor = new Visitor(port).signIn(lone);
        visitor.get("/deadlines/" + id.value() + "/misses");
        assertThat(visitor.post("/deadlines/" + id.value() + "/misses", Map.of("reason", "Lå i en bunke"))
                        .statusCode())
                .isEqualTo(302);

        var page = visitor.get("/tickets/" + ticket.value()).body();
        assertThat(page).contains("Vejen tilbage er regnet ud", "Ansvarsforsikringen har fået besked");

        visitor.post("/deadlines/" + id.value() + "/notifications/client", Map.of());
        assertThat(visitor.get("/tickets/" + ticket.value()).body()).contains("Klienten fik besked: Lone Mikkelsen");
    }

    @Test
    void every_morning_the_next_fourteen_days_lie_in_a_folder() {
        var day = LocalDate.of(2031, 9, 2);
        ending(day.plusDays(3));

        round(day, 6, 0);

        assertThat(data.resolve("emergency/deadlines-2031-09-02.pdf")).exists();
    }
}
