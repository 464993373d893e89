package dk.skranke.approvals;

import static dk.skranke.Given.as;
import static java.util.Objects.requireNonNull;

import dk.skranke.Given;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.Actor;
import dk.skranke.ticketing.Ball;
import dk.skranke.ticketing.Conversation;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.MessageKind;
import dk.skranke.ticketing.NextStep;
import dk.skranke.ticketing.Opening;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.Requester;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.Transcript;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Leave that Sofie asks for, in an office where others decide about it. */
abstract class WithLeave {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Directory directory;

    @Autowired
    Opening opening;

    @Autowired
    Docket docket;

    @Autowired
    Requests requests;

    @Autowired
    Approving approving;

    @Autowired
    Conversation conversation;

    @Autowired
    Transcript transcript;

    @Autowired
    Routing routing;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    String id() {
        return Long.toString(catalogue.byKey("LEAVE_REQUEST").id().value());
    }

    static Docket.Wanted everything() {
        return new Docket.Wanted(dk.skranke.filtering.Filter.all(List.of()), null, null, null, null, null);
    }

    TicketId leave(String title, String substitute) {
        return leave(title, given.member("Sofie"), substitute);
    }

    TicketId leave(String title, Member by, String substitute) {
        return leave(title, by, given.member(substitute).id());
    }

    TicketId leave(String title, Member by, PersonId substitute) {
        return leave(title, by, by.id(), substitute);
    }

    TicketId leave(String title, Member by, PersonId requester, PersonId substitute) {
        var answers = Map.of(
                "kind",
                "ANNUAL",
                "from",
                "2027-07-19",
                "to",
                "2027-07-30",
                "halfDay",
                "NONE",
                "substitute",
                Long.toString(substitute.value()));
        return as(
                by,
                () -> opening.open(new Opening.Request(
                        title,
                        catalogue.byKey("LEAVE_REQUEST").id(),
                        new Requester.Colleague(requester),
                        null,
                        null,
                        Priority.NORMAL,
                        new NextStep(null, null, Ball.US),
                        Given.message(MessageKind.FORM, new Actor.Colleague(by.id()), title),
                        null,
                        null,
                        null,
                        null,
                        answers,
                        null)));
    }

    void decide(TicketId leave, String who, Verdict verdict, String reason) {
        var me = given.member(who);
        as(me, () -> {
            var open = transaction.execute(_ -> requests.latest(leave)).stream()
                    .filter(it ->
                            it.approvers().stream().anyMatch(one -> one.person().equals(me.id())))
                    .findFirst()
                    .or(() -> transaction.execute(_ -> requests.latest(leave)).stream()
                            .findFirst())
                    .orElseThrow(NotFound::new);
            approving.decide(open.id(), verdict, reason, me);
        });
    }

    String stage(TicketId leave, String who) {
        var me = given.member(who);
        return requireNonNull(as(me, () -> docket.find(leave, me)).stage());
    }
}
