package dk.skranke.matters;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.skranke.Given;
import dk.skranke.GivenBook;
import dk.skranke.OfficeTest;
import dk.skranke.book.DeadlineBook;
import dk.skranke.book.DeadlineId;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Lifecycle;
import dk.skranke.ticketing.TicketId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people at the same moment, each in a transaction of their own: no matter is ever closed over an open deadline. */
@OfficeTest
class ClosingTogetherTest {

    @Autowired
    Given given;

    @Autowired
    GivenBook book;

    @Autowired
    ClosingMatters closing;

    @Autowired
    Closings closings;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    DeadlineBook deadlines;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext sql;

    Member jonas;
    Member sofie;
    MatterId matter;
    TicketId ticket;

    @BeforeEach
    void a_matter_has_a_closed_ticket() {
        jonas = given.member("Jonas");
        sofie = given.member("Sofie");
        matter = book.matter("S-" + UUID.randomUUID().toString().substring(0, 8), "Samtidig", "Begge A/S", jonas);
        ticket = given.ticket("Dom modtaget", "Proces");
        book.file(ticket, matter, jonas);
        as(jonas, () -> lifecycle.close(ticket, "Forligt", jonas));
    }

    @Test
    void whoever_closes_waits_for_a_deadline_that_is_being_entered_and_is_refused() {
        var closed = during(() -> book.appeal(ticket, sofie), this::close);

        assertThatThrownBy(closed::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(StillOpen.class);
        assertThat(open()).isTrue();
    }

    @Test
    void a_deadline_that_is_entered_while_somebody_closes_opens_the_matter_again() {
        var entered = during(this::close, () -> book.appeal(ticket, sofie));

        entered.join();
        assertThat(open()).isTrue();
    }

    @Test
    void a_deadline_that_is_put_back_while_somebody_closes_opens_the_matter_again() {
        var deadline = struck();

        during(this::close, () -> restore(deadline)).join();

        assertThat(open()).isTrue();
    }

    @Test
    void whoever_closes_waits_for_a_deadline_that_is_being_put_back_and_is_refused() {
        var deadline = struck();

        var closed = during(() -> restore(deadline), this::close);

        assertThatThrownBy(closed::join).hasCauseInstanceOf(StillOpen.class);
        assertThat(open()).isTrue();
    }

    @Test
    void a_deadline_that_is_entered_while_its_ticket_is_filed_elsewhere_holds_that_matter_open() {
        var elsewhere = given.ticket("Endnu uden sag", "Proces");
        as(jonas, () -> lifecycle.close(elsewhere, "Forligt", jonas));

        during(() -> book.file(elsewhere, matter, jonas), () -> book.appeal(elsewhere, sofie))
                .join();

        assertThatThrownBy(this::close).isInstanceOf(StillOpen.class);
    }

    private DeadlineId struck() {
        var deadline = book.appeal(ticket, sofie);
        as(sofie, () -> deadlines.dispatch(deadline, "Afleveret i retten", sofie));
        return deadline;
    }

    /** The one is done and not yet committed while the other begins; the other then stands and waits for it. */
    private CompletableFuture<Void> during(Runnable one, Runnable other) {
        return as(jonas, () -> transaction.execute(_ -> {
            one.run();
            var me = sql.fetchSingle("select pg_backend_pid()").into(Integer.class);
            var second = CompletableFuture.runAsync(other);
            await().until(() -> second.isDone() || waitsFor(me));
            return second;
        }));
    }

    private boolean waitsFor(int me) {
        return sql.fetchSingle(
                        "select exists (select from pg_locks l where not l.granted and ? = any (pg_blocking_pids(l.pid)))",
                        me)
                .into(Boolean.class);
    }

    private void close() {
        as(jonas, () -> closing.close(matter, "", jonas, jonas.language()));
    }

    private void restore(DeadlineId deadline) {
        as(sofie, () -> deadlines.restore(deadline, "Retten så den ikke", sofie));
    }

    private boolean open() {
        return as(jonas, () -> closings.of(List.of(matter)).isEmpty());
    }
}
