package dk.skranke.search;

import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Hits;
import dk.skranke.ticketing.TicketRow;
import java.util.List;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The first few of everything that is called so. */
@Repository
class Everything {

    private static final int TICKETS = 6;
    private static final int PARTIES = 3;

    record Called(List<TicketRow> tickets, List<Parties.Named> parties) {}

    private final Finding finding;
    private final Parties parties;

    Everything(Finding finding, Parties parties) {
        this.finding = finding;
        this.parties = parties;
    }

    @Transactional(readOnly = true)
    Called called(String words, Member me) {
        return new Called(
                finding.find(words, TICKETS, me).stream().map(Hits.Hit::ticket).toList(),
                parties.named(words, PARTIES));
    }
}
