package dk.skranke.book;

import static dk.skranke.Given.as;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Busy;
import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import dk.skranke.deadlines.Deadlines;
import dk.skranke.deadlines.Level;
import dk.skranke.office.Member;
import dk.skranke.shared.Moment;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** From the entry to the strike, as the people of the office do it. */
@OfficeTest
class CheckingDeadlinesTest {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    static final LocalDate EVENT = TODAY.minusDays(2);
    static final LocalDate ENDS = EVENT.plusWeeks(4);

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    DeadlineBook deadlines;

    @Autowired
    Busy busy;

    @Autowired
    Book book;

    @Autowired
    Striking striking;

    @Autowired
    Dating dating;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Lawyers lawyers;

    @Autowired
    Deadlines computing;

    Member birgit;
    TicketId ticket;
    DeadlineId id;
    String path;
    Visitor sofie;

    @BeforeEach
    void birgit_has_entered_an_appeal() {
        birgit = given.member("Birgit");
        ticket = given.ticket("Ankefristen", "Proces");
        id = enter("RPL372_ANKE", null, null);
        path = "/deadlines/" + id.value();
        sofie = new Visitor(port).signIn(given.member("Sofie"));
    }

    @Test
    void the_second_person_prints_the_sheet_and_finds_the_same_days_without_seeing_them() {
        var form = sofie.get(path + "/checks").body();
        assertThat(form).doesNotContain(ENDS.toString(), EVENT.toString()).contains("Udskriv eller gem kontrolarket");
        assertThat(check(sofie, EVENT, ENDS)).contains("Udskriv eller gem kontrolarket");

        sofie.post(path + "/sheets", Map.of());
        assertThat(sofie.get(path + "/sheets/pdf").body()).startsWith("%PDF");
        check(sofie, EVENT, ENDS);

        assertThat(find(id).control()).isEqualTo(Control.CHECKED);
        assertThat(sofie.get(path).body()).contains("kontrollerede fristen mod kontrolark nr.");
        assertThat(sofie.get("/deadlines?part=unchecked").body()).doesNotContain(path + "/checks");
    }

    @Test
    void whoever_entered_it_cannot_check_it() {
        var visitor = new Visitor(port).signIn(birgit);
        visitor.get(path);
        visitor.post(path + "/sheets", Map.of());
        assertThat(check(visitor, EVENT, ENDS)).contains("En anden person skal kontrollere");
        assertThat(find(id).control()).isEqualTo(Control.UNCHECKED);
    }

    @Test
    void when_two_people_disagree_the_earlier_day_counts_until_it_is_put_right_and_checked_again() {
        print();
        check(sofie, EVENT.minusDays(1), ENDS.minusDays(1));
        var disputed = find(id);
        assertThat(disputed.control()).isEqualTo(Control.DISPUTED);
        assertThat(disputed.term().ends()).isEqualTo(ENDS.minusDays(1));

        assertThat(check(sofie, EVENT, ENDS.minusDays(1))).contains("Ret først dagen eller stedet efter dokumentet");
        assertThat(sofie.get(path + "/checks").body()).contains("Ret først dagen eller stedet efter dokumentet");
        assertThat(find(id).control()).isEqualTo(Control.DISPUTED);

        sofie.get(path + "/moves");
        sofie.post(
                path + "/moves", Map.of("event", EVENT.toString(), "place", "DK", "reason", "Dommen er fra den dag"));

        var moved = find(id);
        assertThat(moved.control()).isEqualTo(Control.UNCHECKED);
        assertThat(moved.term().ends()).isEqualTo(ENDS);
        assertThat(moved.datedBy()).isEqualTo(given.member("Sofie").id());
        assertThat(sofie.get(path).body()).contains("flyttede fristen", "kom til begivenhed");
    }

    @Test
    void whoever_strikes_a_deadline_keeps_it_from_nobody_while_its_ticket_is_busy() {
        busy.with(
                "ticketing.ticket where id = " + ticket.value(),
                new Asker.Person(birgit.id().value()),
                () -> as(birgit, () -> striking.drop(id, "Sagen er forligt", birgit)),
                "book.deadline where id = " + id.value());

        assertThat(find(id).standing()).isEqualTo(Standing.VOID);
    }

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

    @Test
    void an_office_with_a_calendar_on_paper_checks_when_it_stands_in_both() {
        print();
        onPaper(true);
        try {
            assertThat(sofie.get(path + "/checks").body()).contains("Den står også i papirkalenderen");
            assertThat(check(sofie, EVENT, ENDS)).contains("Først når den står begge steder, er den noteret.");
            var both = Map.of("event", EVENT.toString(), "ends", ENDS.toString(), "held", "yes", "paper", "yes");
            assertThat(sofie.post(path + "/checks", both).statusCode()).isEqualTo(302);
        } finally {
            onPaper(false);
        }
        assertThat(find(id).control()).isEqualTo(Control.CHECKED);
        assertThat(sofie.get(path).body()).contains("og papirkalenderen.");
    }

    private void onPaper(boolean paper) {
        var it = lawyers.rules();
        var partners = it.lawyers().keySet().stream().filter(it.lawyers()::get).collect(Collectors.toSet());
        as(birgit, () -> lawyers.change(it.lawyers().keySet(), partners, it.place(), it.solo(), paper));
    }

    @Test
    void a_receipt_that_somebody_looked_at_strikes_it_and_it_can_be_put_back() {
        sofie.get(path + "/strikes");
        var form = new HashMap<String, String>();
        form.put("kind", "receipt");
        form.put("received", TODAY.minusDays(1) + "T10:15");
        var receipt = List.of(new Visitor.Upload("Kvittering.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)));
        assertThat(sofie.postMultipart(path + "/strikes", form, receipt).body()).contains("Sæt hak ved alt");
        form.put("seen", "court,matter,document,status");

        var struck = sofie.postMultipart(path + "/strikes", form, receipt);

        assertThat(struck.statusCode()).isEqualTo(302);
        assertThat(sofie.get(path).body()).contains("Kvittering.pdf", "Udført", "<s>");
        assertThat(sofie.get("/deadlines?part=struck").body()).contains(path);

        sofie.get(path + "/restorations");
        sofie.post(path + "/restorations", Map.of("reason", "Forkert sag"));
        assertThat(find(id).standing()).isEqualTo(Standing.OPEN);
        assertThat(sofie.get(path).body()).contains("fortrød stregningen: Forkert sag");
    }

    @Test
    void a_receipt_says_itself_when_it_was_received_and_a_late_one_is_named() {
        sofie.get(path + "/strikes");
        var form = new HashMap<String, String>();
        form.put("kind", "receipt");
        form.put("received", "");
        form.put("seen", "court,matter,document,status");
        var unread = List.of(new Visitor.Upload("Kvittering.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)));
        assertThat(sofie.postMultipart(path + "/strikes", form, unread).body()).contains("hvornår modtageren fik det");

        var late = List.of(said(ENDS.plusDays(1)));
        assertThat(sofie.postMultipart(path + "/strikes", form, late).body())
                .contains(
                        "Kvitteringen selv er fra efter fristens udløb",
                        "Kvitteringen siger selv",
                        "value=\"court\" checked");
        assertThat(find(id).standing()).isEqualTo(Standing.OPEN);

        assertThat(sofie.postMultipart(path + "/strikes", form, List.of(said(TODAY.minusDays(1))))
                        .statusCode())
                .isEqualTo(302);
        assertThat(sofie.get(path).body()).contains("9.04", "Læst i kvitteringen selv.");
    }

    private static Visitor.Upload said(LocalDate day) {
        var text = "<table><tr><td>Zugegangen:</td><td>%1$td.%1$tm.%1$tY 09:04:11</td></tr></table>".formatted(day);
        return new Visitor.Upload("4711_export.html", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Weeks before, or on the last day, it is not the look that the law means. */
    @Test
    void the_lawyer_looks_when_the_file_is_put_before_them_and_later_is_told() {
        var who = given.member("Sofie");
        var pre = requireNonNull(find(id).term().pre());
        assertThat(sofie.get(path).body()).contains("Sagen er ikke lagt frem endnu");
        assertThat(sofie.post(path + "/confirmations", Map.of()).body()).contains("Sagen er ikke lagt frem endnu");
        assertThatThrownBy(() -> looks(who, pre.minusDays(1))).isInstanceOf(Refused.class);

        looks(who, pre);
        looks(who, workdayAfter(pre));
        assertThat(sofie.get(path).body()).contains("så selv fristen efter.").doesNotContain("men ikke ved forfristen");

        looks(who, workdayAfter(workdayAfter(pre)));
        assertThat(sofie.get(path).body())
                .contains("så selv fristen efter, men ikke ved forfristen eller hverdagen efter.");
    }

    @Test
    void on_the_last_safe_day_the_lawyer_looks_late_however_near_the_pre_deadline_was() {
        var who = given.member("Sofie");
        looks(who, find(id).term().safe());
        assertThat(sofie.get(path).body()).contains("men ikke ved forfristen");
    }

    private void looks(Member who, LocalDate day) {
        var morning = day.atTime(10, 0).atZone(ZoneId.of("Europe/Copenhagen")).toInstant();
        Moment.at(morning, () -> as(who, () -> striking.confirm(id, who)));
    }

    private LocalDate workdayAfter(LocalDate day) {
        var next = day.plusDays(1);
        while (!computing.workdayUntil(next, "DK").equals(next)) next = next.plusDays(1);
        return next;
    }

    @Test
    void the_lawyer_says_that_they_looked_and_a_secretary_cannot() {
        id = as(
                birgit,
                () -> deadlines.enter(
                        new DeadlineBook.Wanted(
                                ticket,
                                "RPL372_ANKE",
                                null,
                                "DK",
                                "Dom",
                                TODAY.minusDays(23),
                                null,
                                birgit.id(),
                                null,
                                "Dommen følger",
                                false),
                        birgit));
        path = "/deadlines/" + id.value();
        var lone = new Visitor(port).signIn(given.member("Lone"));
        lone.get(path + "/checks");
        assertThat(lone.post(path + "/confirmations", Map.of()).statusCode()).isEqualTo(422);
        assertThat(sofie.get(path).body()).doesNotContain("Sagen er ikke lagt frem endnu");
        sofie.post(path + "/confirmations", Map.of());
        assertThat(find(id).confirmedBy()).isEqualTo(given.member("Sofie").id());
    }

    private void print() {
        sofie.get(path);
        sofie.post(path + "/sheets", Map.of());
    }

    private String check(Visitor who, LocalDate event, LocalDate ends) {
        who.get(path + "/checks");
        return who.post(path + "/checks", Map.of("event", event.toString(), "ends", ends.toString(), "held", "yes"))
                .body();
    }

    private Deadline find(DeadlineId which) {
        return as(birgit, () -> book.find(which, birgit));
    }

    private DeadlineId enter(String rule, @Nullable LocalDate ends, @Nullable Member lawyer) {
        return as(
                birgit,
                () -> deadlines.enter(
                        new DeadlineBook.Wanted(
                                ticket,
                                rule,
                                null,
                                "DK",
                                "Dom",
                                EVENT,
                                ends,
                                given.member("Sofie").id(),
                                lawyer == null ? null : lawyer.id(),
                                "Efter aftale",
                                false),
                        birgit));
    }
}
