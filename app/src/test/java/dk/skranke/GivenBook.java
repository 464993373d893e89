package dk.skranke;

import static dk.skranke.Given.as;

import dk.skranke.book.DeadlineBook;
import dk.skranke.book.DeadlineId;
import dk.skranke.matters.MatterId;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.TicketId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Matters, what is filed on them, and the deadlines there. */
@Component
public class GivenBook {

    private final Parties parties;
    private final Describing describing;
    private final DeadlineBook deadlines;

    GivenBook(Parties parties, Describing describing, DeadlineBook deadlines) {
        this.parties = parties;
        this.describing = describing;
        this.deadlines = deadlines;
    }

    public MatterId matter(String number, String name, String client, Member by) {
        return as(by, () -> parties.open(number, name, parties.clientNamed(client), null));
    }

    public void file(TicketId ticket, MatterId to, Member by) {
        as(by, () -> describing.file(ticket, describing.properties(ticket, by).matter(), to, by));
    }

    /** In two weeks from today; whoever enters it answers for it. */
    public DeadlineId appeal(TicketId ticket, Member by) {
        var today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
        var wanted = new DeadlineBook.Wanted(
                ticket, "RPL904_ANKE_STRAF", null, "DK", "Dom", today, null, by.id(), null, "Ingen dom endnu", true);
        return as(by, () -> deadlines.enter(wanted, by));
    }
}
