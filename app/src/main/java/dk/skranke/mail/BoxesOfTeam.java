package dk.skranke.mail;

import dk.skranke.office.TeamId;
import dk.skranke.office.TeamNeed;
import dk.skranke.shared.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

/** The mailboxes whose mail a team gets. */
@Component
class BoxesOfTeam implements TeamNeed {

    private final Mailboxes mailboxes;

    BoxesOfTeam(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public List<Refused> of(TeamId team) {
        return mailboxes
                .each(team)
                .map(it -> new Refused("mail.need.mailbox", it.address()))
                .toList();
    }
}
