package dk.skranke.approvals;

import dk.skranke.notifications.Roundup;
import dk.skranke.office.Member;
import dk.skranke.web.Text;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What waits for somebody's yes, in their round letter. */
@Component("approvalsWaiting")
class Waiting implements Roundup {

    private final Requests requests;

    Waiting(Requests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<Line> of(Member me) {
        var count = requests.waitingFor(me).size();
        if (count == 0) return Optional.empty();
        return Optional.of(new Line(Text.in(me.language(), "approvals.digest", count), "/approvals"));
    }
}
