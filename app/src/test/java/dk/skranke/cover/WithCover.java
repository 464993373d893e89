package dk.skranke.cover;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.database.Asker;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.office.Role;
import dk.skranke.office.Staff;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.shared.NotFound;
import dk.skranke.signin.Accounts;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** People of its own in each test, so that nobody else is away or sees more meanwhile. */
abstract class WithCover {

    static final AtomicInteger COUNTER = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Staff staff;

    @Autowired
    Directory directory;

    @Autowired
    Planning planning;

    @Autowired
    Absences absences;

    @Autowired
    HandingOver handing;

    @Autowired
    Handovers handovers;

    @Autowired
    Routing routing;

    @Autowired
    Describing describing;

    @Autowired
    Catalogue catalogue;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    TeamId team;
    String teamName;
    Member away;
    Member substitute;
    LocalDate today;

    @BeforeEach
    void two_people_in_two_teams() {
        var n = COUNTER.incrementAndGet();
        teamName = "Dækning " + n;
        team = staff.found(teamName, 1, "", false);
        var other = staff.found("Andre " + n, 2, "", false);
        away = join("Gitte Væk" + n, team);
        substitute = join("Viggo Vikar" + n, other);
        today = LocalDate.ofInstant(clock.instant(), directory.zone());
    }

    TicketId ticketOf(Member who) {
        var ticket = given.ticket("Skal dækkes", teamName);
        as(who, () -> routing.assign(ticket, null, who.id(), who));
        return ticket;
    }

    /** By the rule and, without it, by row security alone: the two must agree. */
    boolean seen(Member who, TicketId ticket) {
        var bySecurity = Objects.requireNonNull(as(
                        who,
                        () -> transaction.execute(_ -> sql.fetchCount(
                                org.jooq.impl.DSL.table("ticketing.ticket"),
                                org.jooq.impl.DSL.condition("id = " + ticket.value())))))
                > 0;
        boolean byRule;
        try {
            as(who, () -> describing.properties(ticket, who));
            byRule = true;
        } catch (NotFound _) {
            byRule = false;
        }
        assertThat(byRule).isEqualTo(bySecurity);
        return byRule;
    }

    Member join(String name, TeamId... teams) {
        var id = Asker.call(
                Asker.Role.SETUP,
                () -> staff.join(
                        name,
                        "Advokat",
                        name.toLowerCase(java.util.Locale.ROOT)
                                        .replace(' ', '.')
                                        .replace("æ", "ae") + "@brixlindegaard.dk",
                        Role.MEMBER,
                        1,
                        Language.DA,
                        List.of(teams)));
        accounts.setPassword(id, "skranke-demo");
        return members.find(id).orElseThrow();
    }

    /** As they are at this moment. */
    Member again(Member it) {
        return members.find(it.id()).orElseThrow();
    }
}
