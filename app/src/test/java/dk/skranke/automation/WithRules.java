package dk.skranke.automation;

import static dk.skranke.Given.as;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.TicketId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The office without any rule but those of the test. */
@OfficeTest
abstract class WithRules {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    RuleBook book;

    @Autowired
    Describing describing;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    Member sofie;
    Member emil;

    @BeforeEach
    void the_book_is_empty() {
        book.tearOut();
        sofie = given.member("Sofie");
        emil = given.member("Emil");
    }

    @AfterEach
    void the_rules_are_torn_out() {
        book.tearOut();
    }

    String history(TicketId ticket) {
        return new Visitor(port)
                .signIn(sofie)
                .get("/tickets/" + ticket.value() + "/history")
                .body();
    }

    Describing.Properties properties(TicketId ticket) {
        return as(sofie, () -> describing.properties(ticket, sofie));
    }
}
