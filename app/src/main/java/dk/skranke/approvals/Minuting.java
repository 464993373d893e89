package dk.skranke.approvals;

import dk.skranke.approvals.Request.Said;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.Chronicle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes each yes and each no into the history of its ticket: what of, for whom, and why. */
@Component
class Minuting {

    private final Chronicle chronicle;
    private final Directory directory;

    Minuting(Chronicle chronicle, Directory directory) {
        this.chronicle = chronicle;
        this.directory = directory;
    }

    void said(Request request, Said it, Member me) {
        var yes = it.verdict() == Verdict.APPROVED;
        // Each language has its own words of what was asked, and says those.
        var asked = request.what();
        var more = Stream.of(nameOf(it.insteadOf()), it.reason()).filter(value -> !value.isEmpty());
        var values = Stream.concat(Stream.of(asked.da(), asked.de(), asked.en()), more)
                .toList();
        var what = (yes ? "yes" : "no")
                + (it.insteadOf() == null ? "" : "-for")
                + (yes && !it.reason().isEmpty() ? "-because" : "");
        chronicle.note(request.ticket(), "approvals.noted." + what, values, me);
    }

    private String nameOf(@Nullable PersonId it) {
        return it == null ? "" : directory.person(it).name();
    }
}
