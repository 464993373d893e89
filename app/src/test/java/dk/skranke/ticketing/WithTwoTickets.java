package dk.skranke.ticketing;

import static dk.skranke.Given.as;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.database.Asker;
import dk.skranke.office.Member;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Two mails of one team, each a ticket, and what is said on them. */
@OfficeTest
abstract class WithTwoTickets {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Tickets tickets;

    @Autowired
    Story story;

    @Autowired
    Correspondence correspondence;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    Member sofie;
    TicketId one;
    TicketId into;

    @BeforeEach
    void two_tickets() {
        sofie = given.member("Sofie");
        one = given.mail("Opsigelsen igen", "Fast ejendom", "Fik I mit brev?");
        into = given.mail("Opsigelsen", "Fast ejendom", "Vi er sagt op.");
    }

    void mail(TicketId to, String text) {
        var requester = ((Requester.Outsider) find(to).requester()).id();
        Asker.run(
                Asker.Role.MAIL,
                () -> correspondence.received(
                        to, Given.message(MessageKind.MAIL, new Actor.Outsider(requester), text)));
    }

    List<String> said(TicketId ticket) {
        return said(ticket, sofie);
    }

    List<String> said(TicketId ticket, Member me) {
        return as(
                me,
                () -> story.of(ticket, me).messages().stream()
                        .filter(it -> it.kind() == MessageKind.MAIL)
                        .map(Said::text)
                        .toList());
    }

    long message(TicketId ticket, String words) {
        return as(
                sofie,
                () -> story.of(ticket, sofie).messages().stream()
                        .filter(it -> it.text().contains(words))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    Ticket find(TicketId ticket) {
        return as(sofie, () -> tickets.find(ticket, sofie));
    }
}
