package dk.skranke.book;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Busy;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import dk.skranke.deadlines.Level;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Another event, more time, a day by hand: which day counts then. */
@OfficeTest
class MovingDeadlinesTest extends WithAppeal {

    @Autowired
    Busy busy;

    @Autowired
    Dating dating;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whoever_moves_several_waits_for_the_first_before_any_other() {
        var other = enter("RPL372_ANKE", null, null);
        as(
                birgit,
                () -> transaction.executeWithoutResult(_ ->
                        sql.execute("update book.deadline set chain_id = ? where id = ?", id.value(), other.value())));

        busy.with(
                "book.deadline where id = " + id.value(),
                new Asker.Person(birgit.id().value()),
                () -> {
                    as(birgit, () -> dating.move(other, EVENT.minusDays(1), "DK", null, "Afsagt dagen før", birgit));
                    return other;
                },
                "book.deadline where id = " + other.value());

        assertThat(find(other).term().ends()).isEqualTo(ENDS.minusDays(1));
    }

    @Test
    void another_event_moves_all_that_hangs_on_it_and_the_old_days_stay_to_be_read() {
        var visitor = new Visitor(port).signIn(birgit);
        var form = new HashMap<String, String>();
        form.put("rule", "RPL394_KAERE");
        form.put("place", "DK");
        form.put("event", EVENT.toString());
        form.put("chain", Long.toString(id.value()));
        form.put("responsible", Long.toString(birgit.id().value()));
        visitor.get("/tickets/" + ticket.value() + "/deadlines/new?chain=" + id.value());
        form.put("seen", EVENT.plusWeeks(2).toString());
        var upload = List.of(new Visitor.Upload("Dom.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)));
        var entered = visitor.postMultipart("/tickets/" + ticket.value() + "/deadlines", form, upload);
        var other = new DeadlineId(
                Long.parseLong(EnteringDeadlinesTest.path(entered).replaceAll("\\D", "")));

        visitor.get(path + "/moves");
        visitor.post(
                path + "/moves",
                Map.of("event", EVENT.minusDays(1).toString(), "place", "DK", "reason", "Afsagt dagen før"));

        assertThat(find(id).term().ends()).isEqualTo(ENDS.minusDays(1));
        assertThat(find(other).term().ends()).isEqualTo(EVENT.minusDays(1).plusWeeks(2));
        assertThat(visitor.get("/deadlines/" + other.value()).body())
                .contains("flyttede fristen fra", "Afsagt dagen før");
    }

    @Test
    void the_old_day_counts_until_more_time_is_granted_by_a_document() {
        sofie.get(path + "/extensions");
        sofie.post(path + "/extensions", Map.of("until", ENDS.plusDays(14).toString(), "reason", "Bilag mangler"));
        assertThat(find(id).term().ends()).isEqualTo(ENDS);
        var grant = Map.of("answer", "grant", "until", ENDS.plusDays(10).toString());
        assertThat(sofie.post(path + "/extensions", grant).body()).contains("Læg dokumentet ved");

        sofie.postMultipart(path + "/extensions", grant, "Kendelse.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));

        assertThat(find(id).term().ends()).isEqualTo(ENDS.plusDays(10));
        assertThat(find(id).control()).isEqualTo(Control.UNCHECKED);
    }

    @Test
    void a_later_day_by_hand_counts_when_another_partner_agrees() {
        var later = enter("RPL372_ANKE", ENDS.plusDays(5), given.member("Anders"));
        var grant = Map.of("answer", "grant", "until", ENDS.plusDays(5).toString());
        sofie.get("/deadlines/" + later.value() + "/extensions");
        assertThat(sofie.post("/deadlines/" + later.value() + "/extensions", grant)
                        .body())
                .contains("Kun en partner");
        var mette = new Visitor(port).signIn(given.member("Mette"));
        mette.get("/deadlines/" + later.value() + "/extensions");
        mette.post("/deadlines/" + later.value() + "/extensions", grant);
        assertThat(find(later).term().ends()).isEqualTo(ENDS.plusDays(5));
    }

    @Test
    void an_earlier_day_by_hand_stays_when_the_event_moves_until_somebody_names_another() {
        var byHand = enter("RPL372_ANKE", ENDS.minusDays(5), given.member("Anders"));
        assertThat(find(byHand).term().ends()).isEqualTo(ENDS.minusDays(5));
        assertThat(sofie.get("/deadlines/" + byHand.value() + "/moves").body()).contains("name=\"ends\"");

        move(byHand, EVENT.plusDays(1), "");
        var kept = find(byHand);
        assertThat(kept.term().ends()).isEqualTo(ENDS.minusDays(5));
        assertThat(kept.computedOn()).isEqualTo(ENDS.plusDays(1));
        assertThat(kept.level()).isEqualTo(Level.C);

        move(byHand, EVENT, ENDS.minusDays(3).toString());
        assertThat(find(byHand).term().ends()).isEqualTo(ENDS.minusDays(3));

        move(byHand, EVENT, ENDS.plusDays(9).toString());
        assertThat(find(byHand).term().ends()).isEqualTo(ENDS);
        assertThat(sofie.get("/deadlines/" + byHand.value()).body()).contains("som er senere end reglens dag");
        assertThat(find(byHand).level()).isEqualTo(Level.C);
    }

    @Test
    void an_earlier_day_by_hand_gives_way_to_a_computed_one_that_is_earlier_still_or_is_named() {
        var byHand = enter("RPL372_ANKE", ENDS.minusDays(5), given.member("Anders"));
        move(byHand, EVENT.minusDays(10), "");
        assertThat(find(byHand).term().ends()).isEqualTo(ENDS.minusDays(10));

        var named = enter("RPL372_ANKE", ENDS.minusDays(5), given.member("Anders"));
        move(named, EVENT, ENDS.toString());
        var law = find(named);
        assertThat(law.term().ends()).isEqualTo(ENDS);
        assertThat(law.level()).isEqualTo(Level.B);
        assertThat(law.lawyer()).isNull();
    }

    private void move(DeadlineId which, LocalDate event, String ends) {
        var at = "/deadlines/" + which.value() + "/moves";
        sofie.get(at);
        assertThat(sofie.post(
                                at,
                                Map.of(
                                        "event",
                                        event.toString(),
                                        "place",
                                        "DK",
                                        "ends",
                                        ends,
                                        "reason",
                                        "Dommen er fra en anden dag"))
                        .statusCode())
                .isEqualTo(302);
    }
}
