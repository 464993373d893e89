package dk.skranke.api;

import dk.skranke.checklists.Checklists;
import dk.skranke.checklists.Point;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.TicketId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Changes a point of a checklist by the same ways that the page goes, all of it or nothing. */
@Service
class ChangingPoints {

    private final Checklists checklists;
    private final Docket docket;
    private final Known known;
    private final Shown shown;

    ChangingPoints(Checklists checklists, Docket docket, Known known, Shown shown) {
        this.checklists = checklists;
        this.docket = docket;
        this.known = known;
        this.shown = shown;
    }

    @Transactional
    public PointJson change(TicketId ticket, long point, String match, PointChangeJson to, Member me) {
        var now = locked(ticket, point, match, me);
        var after = new Point(
                to.text() == null ? now.text() : to.text(),
                to.owner() == null ? now.owner() : owner(to.owner()),
                to.due() == null ? now.due() : due(to.due()),
                Objects.requireNonNullElse(to.required(), now.required()));
        if (!after.equals(new Point(now.text(), now.owner(), now.due(), now.required())))
            checklists.change(ticket, point, after, me);
        if (to.done() != null) checklists.tick(ticket, point, to.done(), me);
        return PointJson.of(checklists.find(ticket, point, me));
    }

    @Transactional
    public void remove(TicketId ticket, long point, String match, Member me) {
        locked(ticket, point, match, me);
        checklists.remove(ticket, point, me);
    }

    private Checklists.Standing locked(TicketId ticket, long point, String match, Member me) {
        me.mustBelong();
        docket.lock(ticket, me);
        var now = checklists.find(ticket, point, me);
        if (!Changing.matches(match, shown.etag(PointJson.of(now)))) throw new Rejected(Rejected.Kind.STALE);
        return now;
    }

    private @Nullable PersonId owner(JsonNode typed) {
        var id = Changing.id(typed, "owner");
        if (id == null) return null;
        if (!known.colleague(id)) throw Rejected.invalid("owner", "unknown-id");
        return new PersonId(id);
    }

    private static @Nullable LocalDate due(JsonNode typed) {
        if (typed.isNull()) return null;
        try {
            var day = typed.isString() ? LocalDate.parse(typed.asString()) : null;
            if (day != null && Query.sensible(day)) return day;
        } catch (DateTimeException _) {
            // told below
        }
        throw Rejected.unreadable("due", "value");
    }
}
