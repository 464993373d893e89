package dk.skranke.timekeeping;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class TimekeepingTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Timekeeping timekeeping;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    Member sofie;
    Member jonas;
    TicketId ticket;

    @BeforeEach
    void a_ticket() {
        sofie = given.member("Sofie");
        jonas = given.member("Jonas");
        ticket = given.mail("Kontrakten", "Proces", "Hej");
    }

    @ParameterizedTest
    @CsvSource({"30,5", "31,6", "6,1", "1,1", "1:30,15", "1.5,15", "'1,5',15"})
    void what_has_begun_counts_whole(String typed, int units) {
        assertThat(Units.read(typed)).isEqualTo(units);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "en time", "25:00", "99999"})
    void what_is_no_time_is_refused(String typed) {
        assertThatThrownBy(() -> Units.read(typed)).isInstanceOf(Refused.class);
    }

    @Test
    void a_clock_counts_in_sixths_of_an_hour_and_never_more_than_a_day() {
        assertThat(Units.of(Duration.ofSeconds(5))).isEqualTo(1);
        assertThat(Units.of(Duration.ofMinutes(7))).isEqualTo(2);
        assertThat(Units.of(Duration.ofDays(3))).isEqualTo(240);
    }

    @Test
    void everybody_sees_the_sum_and_only_oneself_ones_own() {
        spend(jonas, 10, true);
        spend(jonas, 5, false);
        spend(sofie, 5, true);

        var seen = new Visitor(port)
                .signIn(sofie)
                .get("/tickets/" + ticket.value())
                .body();

        assertThat(seen).contains("2 t 0 min", "heraf 1 t 30 min", "30 min");
        assertThat(new Visitor(port)
                        .signIn(given.member("Mette"))
                        .get("/tickets/" + ticket.value())
                        .body())
                .doesNotContain("Din egen");
    }

    @Test
    void the_program_itself_cannot_read_what_somebody_else_wrote_down() {
        spend(jonas, 10, true);

        int seen = as(
                sofie,
                () -> transaction.<Integer>execute(_ -> sql.fetchCount(
                        DSL.table("timekeeping.entry"), DSL.field("ticket_id").eq(ticket.value()))));

        assertThat(seen).isZero();
    }

    @Test
    void nobody_learns_the_sum_of_a_ticket_that_they_may_not_see() {
        spend(jonas, 10, true);

        long sum = as(
                given.member("Emil"),
                () -> transaction.<Long>execute(
                        _ -> sql.fetchSingle("select timekeeping.spent(" + ticket.value() + ", false)")
                                .get(0, Long.class)));

        assertThat(sum).isZero();
    }

    @Test
    void one_clock_runs_at_a_time_and_what_it_counted_is_kept() {
        var other = given.mail("En anden", "Proces", "Hej");
        as(sofie, () -> timekeeping.start(ticket, sofie));
        as(sofie, () -> timekeeping.start(other, sofie));
        var visitor = new Visitor(port).signIn(sofie);

        assertThat(visitor.get("/tickets/" + ticket.value()).body()).contains("6 min", "Start uret");
        assertThat(visitor.get("/tickets/" + other.value()).body()).contains("Stop uret");

        visitor.post("/tickets/" + other.value() + "/time/clock", Map.of("run", "false"));
        assertThat(visitor.get("/tickets/" + other.value()).body()).contains("Start uret", "6 min");
    }

    @Test
    void it_is_written_down_and_taken_away_by_forms() {
        var visitor = new Visitor(port).signIn(sofie);
        var path = "/tickets/" + ticket.value() + "/time";
        visitor.get(path);
        assertThat(visitor.post(path, Map.of("spent", "længe")).statusCode()).isEqualTo(422);
        assertThat(visitor.post(path, Map.of("spent", "30", "day", "2999-01-01"))
                        .statusCode())
                .isEqualTo(422);
        visitor.post(path, Map.of("spent", "1:30", "activity", "DRAFTING", "billable", "true", "note", "Udkast"));

        var form = visitor.get(path).body();
        assertThat(form).contains("Udarbejdelse, Udkast");
        var entry = form.substring(form.indexOf("/time/") + 6).split("/")[0];
        visitor.post(path + "/" + entry + "/removals", Map.of());
        assertThat(visitor.get(path).body()).doesNotContain("Udarbejdelse, Udkast");
    }

    private void spend(Member who, int units, boolean billable) {
        as(
                who,
                () -> timekeeping.spend(
                        ticket,
                        new Timekeeping.Spent(LocalDate.of(2026, 11, 2), units, Activity.MEETING, billable, ""),
                        who));
    }
}
