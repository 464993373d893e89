package dk.skranke.approvals;

import dk.skranke.approvals.Request.Said;
import dk.skranke.approvals.Request.State;
import dk.skranke.approvals.pages.Asked;
import dk.skranke.catalogue.Roles;
import dk.skranke.forms.Phrase;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.web.Text;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests with the names of people. */
@Component
class Wording {

    private final Directory directory;
    private final Roles roles;
    private final Clock clock;

    Wording(Directory directory, Roles roles, Clock clock) {
        this.directory = directory;
        this.roles = roles;
        this.clock = clock;
    }

    /** @param steps how many there are in its round */
    Asked of(Request it, int steps, Member me) {
        var now = clock.instant();
        return new Asked(
                it.id(),
                it.ticket().value(),
                it.what().in(me.language()),
                it.due(),
                it.due() != null
                        && it.state().open()
                        && it.due().isBefore(now.atZone(directory.zone()).toLocalDate()),
                it.state().name().toLowerCase(Locale.ROOT),
                it.step(),
                steps,
                it.yes(),
                it.quorum(),
                role(it, me),
                it.approvers().stream()
                        .filter(one -> one.may(now) || !one.standsIn())
                        .map(one -> approver(one, me))
                        .toList(),
                it.said().stream().map(one -> answer(one, me)).toList(),
                it.stuck(this::here),
                it.state() == State.PENDING && it.place(me.id(), now).isPresent());
    }

    private @Nullable String role(Request it, Member me) {
        if (it.role() == null) return null;
        return roles.name(it.role()) instanceof Phrase name ? name.in(me.language()) : it.role();
    }

    private String approver(Approver it, Member me) {
        var name = name(it.person());
        if (it.left()) return Text.in(me.language(), "approvals.who.left", name);
        if (it.insteadOf() == null) return name;
        var how = it.standsIn() ? "approvals.who.stands-in" : "approvals.who.after";
        return Text.in(me.language(), how, name, name(it.insteadOf()));
    }

    private Asked.Answer answer(Said it, Member me) {
        var name = it.insteadOf() == null
                ? name(it.by())
                : Text.in(me.language(), "approvals.who.stands-in", name(it.by()), name(it.insteadOf()));
        return new Asked.Answer(name, it.verdict() == Verdict.APPROVED, it.reason());
    }

    private boolean here(PersonId who) {
        return directory.person(who).active();
    }

    private String name(PersonId it) {
        return directory.person(it).name();
    }
}
