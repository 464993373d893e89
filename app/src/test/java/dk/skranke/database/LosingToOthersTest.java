package dk.skranke.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.office.Member;
import dk.skranke.postgres.EmbeddedPostgres;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.TicketId;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** Two changes that waited for each other, as PostgreSQL tells whoever it takes back; how often is counted where no transaction is. */
@OfficeTest
class LosingToOthersTest {

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    Given given;

    @Autowired
    Describing describing;

    @Autowired
    TransactionTemplate transaction;

    Member sofie;
    TicketId ticket;

    @BeforeEach
    void a_ticket_of_sofies_team() {
        sofie = given.member("Sofie");
        ticket = given.ticket("Taber til andre", "Proces");
    }

    @AfterEach
    void nobody_loses_any_more() throws SQLException {
        byOwner("drop trigger if exists losing on ticketing.ticket");
        byOwner("drop function if exists public.losing()");
        byOwner("drop sequence if exists public.lost");
    }

    @Test
    void whoever_loses_three_times_is_tried_again_and_happens_once() throws SQLException {
        loses(3, "40P01");

        prioritise();

        assertThat(priority()).isEqualTo(Priority.HIGH);
        assertThat(tries()).isEqualTo(4);
        assertThat(new Visitor(port)
                        .signIn(sofie)
                        .get("/tickets/" + ticket.value() + "/history")
                        .body()
                        .split("Prioritet", -1))
                .hasSize(2);
    }

    @Test
    void whoever_loses_always_is_told_so_and_nothing_of_it_was_kept() throws SQLException {
        var visitor = new Visitor(port).signIn(sofie);
        visitor.get("/tickets/" + ticket.value());
        loses(4, "40P01");

        var answer = visitor.post("/tickets/" + ticket.value() + "/priorities", Map.of("was", "NORMAL", "to", "HIGH"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.body())
                .contains("Intet af dit er gemt. Gå tilbage, og send det igen.")
                .doesNotContain("databasen");
        assertThat(priority()).isEqualTo(Priority.NORMAL);
        assertThat(tries()).isEqualTo(4);
    }

    @Test
    void what_cannot_be_put_in_a_row_with_others_is_tried_again_too() throws SQLException {
        loses(1, "40001");

        prioritise();

        assertThat(tries()).isEqualTo(2);
    }

    @Test
    void what_is_refused_for_another_reason_is_not_tried_again() throws SQLException {
        loses(1, "55P03");

        assertThatThrownBy(this::prioritise).isInstanceOf(RuntimeException.class);

        assertThat(tries()).isEqualTo(1);
    }

    @Test
    void a_part_of_a_transaction_is_not_tried_again_by_itself() throws SQLException {
        loses(1, "40P01");

        assertThatThrownBy(() -> Given.as(sofie, () -> transaction.executeWithoutResult(_ -> prioritise())))
                .isInstanceOf(ConcurrencyFailureException.class);

        assertThat(tries()).isEqualTo(1);
    }

    private void prioritise() {
        Given.as(sofie, () -> describing.prioritise(ticket, Priority.NORMAL, Priority.HIGH, sofie));
    }

    private Priority priority() {
        return Given.as(sofie, () -> describing.properties(ticket, sofie)).priority();
    }

    /** A sequence goes on counting when a transaction is taken back. */
    private void loses(int times, String state) throws SQLException {
        byOwner("create sequence public.lost");
        byOwner("""
                create function public.losing() returns trigger language plpgsql security definer as $$
                begin
                    if nextval('public.lost') <= %d then raise exception 'lost' using errcode = '%s'; end if;
                    return new;
                end $$""".formatted(times, state));
        byOwner("create trigger losing before update of priority on ticketing.ticket for each row when (new.id = "
                + ticket.value() + ") execute function public.losing()");
    }

    private long tries() throws SQLException {
        try (var owner = owner();
                var row = owner.createStatement().executeQuery("select last_value from public.lost")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void byOwner(String statement) throws SQLException {
        try (var owner = owner();
                var it = owner.createStatement()) {
            it.execute(statement);
        }
    }

    private java.sql.Connection owner() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl("postgres"), EmbeddedPostgres.SUPERUSER, postgres.superuserPassword());
    }
}
