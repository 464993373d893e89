package dk.skranke.book;

import static dk.skranke.Given.as;

import dk.skranke.Given;
import dk.skranke.Visitor;
import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An appeal that Birgit has entered today, and Sofie, who works on it. */
abstract class WithAppeal {

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
    Book book;

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

    Deadline find(DeadlineId which) {
        return as(birgit, () -> book.find(which, birgit));
    }

    DeadlineId enter(String rule, @Nullable LocalDate ends, @Nullable Member lawyer) {
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
