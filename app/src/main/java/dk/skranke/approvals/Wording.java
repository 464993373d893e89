package dk.skranke.approvals;

import dk.skranke.approvals.Request.State;
import dk.skranke.approvals.pages.Asked;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Requests with the names of people. */
@Component
class Wording {

    private final Directory directory;

    Wording(Directory directory) {
        this.directory = directory;
    }

    Asked of(Request it, Member me) {
        var said = it.said().stream().anyMatch(one -> one.by().equals(me.id()));
        return new Asked(
                it.id(),
                it.ticket().value(),
                it.what(),
                it.due(),
                it.state().name().toLowerCase(Locale.ROOT),
                it.approvers().stream()
                        .map(one -> directory.person(one).name())
                        .sorted()
                        .toList(),
                it.said().stream()
                        .map(one -> new Asked.Answer(
                                directory.person(one.by()).name(), one.verdict() == Verdict.APPROVED, one.reason()))
                        .toList(),
                it.state() == State.PENDING && !said && it.approvers().contains(me.id()));
    }
}
