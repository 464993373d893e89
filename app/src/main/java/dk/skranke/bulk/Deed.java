package dk.skranke.bulk;

import dk.skranke.automation.Macros;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.Describing.Properties;
import dk.skranke.ticketing.Lifecycle;
import dk.skranke.ticketing.Merging;
import dk.skranke.ticketing.NextStep;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import dk.skranke.web.Text;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does a change to one ticket by the capability that everybody uses, so that each rule and each entry holds; and takes it back. */
@Component
class Deed {

    private final Routing routing;
    private final Lifecycle lifecycle;
    private final Describing describing;
    private final Merging merging;
    private final Macros macros;

    Deed(Routing routing, Lifecycle lifecycle, Describing describing, Merging merging, Macros macros) {
        this.routing = routing;
        this.lifecycle = lifecycle;
        this.describing = describing;
        this.merging = merging;
        this.macros = macros;
    }

    static boolean same(Change change, TicketId id, Properties was) {
        return switch (change) {
            case Change.Assign it -> Objects.equals(it.to(), was.assignee());
            case Change.Redirect it -> it.to().equals(was.team());
            case Change.Move it -> it.to() == was.status();
            case Change.Close _ -> was.status() == TicketStatus.CLOSED;
            case Change.Prioritise it -> it.to() == was.priority();
            case Change.Tag it -> tags(it, was).equals(was.tags());
            case Change.Plan it -> step(it, was).equals(was.next());
            case Change.Merge it -> it.into().equals(id);
            case Change.Use _ -> false;
        };
    }

    void to(TicketId id, Properties was, Change change, Member me) {
        switch (change) {
            case Change.Assign it -> routing.assign(id, was.assignee(), it.to(), me);
            case Change.Redirect it -> routing.redirect(id, was.team(), it.to(), it.reason(), me);
            case Change.Move it -> lifecycle.move(id, was.status(), it.to(), me);
            case Change.Close it -> lifecycle.close(id, it.outcome(), me);
            case Change.Prioritise it -> describing.prioritise(id, was.priority(), it.to(), me);
            case Change.Tag it -> describing.tag(id, was.tags(), tags(it, was), me);
            case Change.Plan it -> describing.plan(id, was.next(), step(it, was), me);
            case Change.Merge it -> merging.merge(id, it.into(), me);
            case Change.Use it -> use(id, it, me);
        }
    }

    /** Says what the change made of it, so that whoever changed it since is not overruled. */
    void undo(TicketId id, Properties was, Change change, Member me) {
        switch (change) {
            case Change.Assign it -> routing.assign(id, it.to(), was.assignee(), me);
            case Change.Redirect it -> back(id, was, it, me);
            case Change.Move it -> move(id, it.to(), was.status(), me);
            case Change.Close _ -> move(id, TicketStatus.CLOSED, was.status(), me);
            case Change.Prioritise it -> describing.prioritise(id, it.to(), was.priority(), me);
            case Change.Tag it -> describing.tag(id, tags(it, was), was.tags(), me);
            case Change.Plan it -> describing.plan(id, step(it, was), was.next(), me);
            case Change.Merge it -> apart(id, it, me);
            case Change.Use it -> macros.takeBack(it.name(), id, me);
        }
    }

    private void use(TicketId id, Change.Use it, Member me) {
        macros.mustBeUsable(it.macro(), me);
        macros.apply(it.macro(), id, me);
    }

    private void apart(TicketId id, Change.Merge it, Member me) {
        if (!merging.unmerge(id, me).equals(it.into())) throw new Refused("bulk.stale");
    }

    /** Whoever had it lost it on the way, and gets it again. */
    private void back(TicketId id, Properties was, Change.Redirect it, Member me) {
        routing.redirect(id, it.to(), was.team(), Text.in(me.language(), "bulk.undone-reason"), me);
        @Nullable PersonId assignee = was.assignee();
        if (assignee != null) routing.assign(id, null, assignee, me);
    }

    /** Where no way leads back at once, one leads over what is open; what was new is open from then on. */
    private void move(TicketId id, TicketStatus from, TicketStatus to, Member me) {
        if (from.moves().contains(to)) {
            lifecycle.move(id, from, to, me);
            return;
        }
        lifecycle.move(id, from, TicketStatus.OPEN, me);
        if (TicketStatus.OPEN.moves().contains(to)) lifecycle.move(id, TicketStatus.OPEN, to, me);
    }

    private static java.util.List<String> tags(Change.Tag change, Properties was) {
        var tags = new TreeSet<>(was.tags());
        tags.addAll(change.more());
        change.less().forEach(tags::remove);
        return java.util.List.copyOf(tags);
    }

    private static NextStep step(Change.Plan change, Properties was) {
        return new NextStep(
                change.what() == null ? was.next().what() : change.what(),
                change.due() == null ? was.next().due() : change.due(),
                change.ball() == null ? was.next().ball() : change.ball());
    }
}
