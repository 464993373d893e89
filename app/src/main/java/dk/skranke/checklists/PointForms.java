package dk.skranke.checklists;

import static dk.skranke.checklists.db.Tables.ITEM;

import dk.skranke.checklists.pages.PointForm;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.TicketId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The form of a point: filled from what there is, or from what was typed. */
@Repository
class PointForms {

    /** As it was typed; what a form did not send is null. */
    record Typed(
            @Nullable String text,
            @Nullable String owner,
            @Nullable String due,
            @Nullable Boolean required) {

        static final Typed NOTHING = new Typed("", "", "", false);

        Point point() {
            var who = Objects.requireNonNullElse(owner, "");
            return new Point(
                    Objects.requireNonNullElse(text, ""),
                    who.matches("\\d{1,18}") ? new PersonId(Long.parseLong(who)) : null,
                    day(Objects.requireNonNullElse(due, "")),
                    Boolean.TRUE.equals(required));
        }

        private static @Nullable LocalDate day(String typed) {
            if (typed.isBlank()) return null;
            try {
                return LocalDate.parse(typed.strip());
            } catch (DateTimeParseException _) {
                throw new Refused("checklists.date");
            }
        }
    }

    private final DSLContext sql;
    private final Docket docket;
    private final Directory directory;

    PointForms(DSLContext sql, Docket docket, Directory directory) {
        this.sql = sql;
        this.docket = docket;
        this.directory = directory;
    }

    @Transactional(readOnly = true)
    public void mustBeSeen(TicketId id, Member me) {
        me.mustBelong();
        docket.find(id, me);
    }

    @Transactional(readOnly = true)
    public Typed typed(TicketId ticket, long item, Member me) {
        mustBeSeen(ticket, me);
        return sql.selectFrom(ITEM)
                .where(ITEM.ID.eq(item), ITEM.TICKET_ID.eq(ticket.value()))
                .fetchOptional(it -> new Typed(
                        it.getText(),
                        it.getOwnerId() == null ? "" : it.getOwnerId().toString(),
                        it.getDue() == null ? "" : it.getDue().toString(),
                        it.getRequired()))
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public PointForm of(TicketId ticket, long item, Typed typed, @Nullable String error, Member me) {
        me.mustBelong();
        return new PointForm(
                ticket.value(),
                docket.find(ticket, me).title(),
                item,
                Objects.requireNonNullElse(typed.text(), ""),
                Objects.requireNonNullElse(typed.owner(), ""),
                Objects.requireNonNullElse(typed.due(), ""),
                Boolean.TRUE.equals(typed.required()),
                directory.people().stream()
                        .map(it -> new PointForm.Person(it.id().value(), it.name()))
                        .toList(),
                error);
    }
}
