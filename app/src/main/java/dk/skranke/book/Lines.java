package dk.skranke.book;

import static dk.skranke.book.db.Tables.DEADLINE;
import static dk.skranke.book.db.Tables.EXTENSION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import dk.skranke.book.Extension.State;
import dk.skranke.book.pages.Face;
import dk.skranke.book.pages.Line;
import dk.skranke.deadlines.Rule;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.TicketFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;

/** A deadline as a list shows it: what of its row that takes, and what becomes of it. */
@Component
class Lines {

    private static final Field<String> TICKET_TITLE = TicketFacts.title(DEADLINE.TICKET_ID);
    private static final Field<String> CLIENT = Parties.clientName(TicketFacts.client(DEADLINE.TICKET_ID));
    private static final Field<String> MATTER = Parties.matterNumber(DEADLINE.MATTER_ID);
    private static final Field<LocalDate> ASKED = field(select(EXTENSION.UNTIL)
            .from(EXTENSION)
            .where(EXTENSION.DEADLINE_ID.eq(DEADLINE.ID), EXTENSION.STATE.eq(State.ASKED.name())));

    static final List<SelectField<?>> FIELDS = List.of(
            DEADLINE.ID,
            DEADLINE.TICKET_ID,
            TICKET_TITLE,
            CLIENT,
            MATTER,
            DEADLINE.TITLE,
            DEADLINE.RULE,
            DEADLINE.LAW,
            DEADLINE.EVENT_ON,
            DEADLINE.ENDS_ON,
            DEADLINE.ENDS_AT,
            DEADLINE.SAFE_ON,
            DEADLINE.PRE_ON,
            DEADLINE.PROVISIONAL,
            DEADLINE.STANDING,
            DEADLINE.CONTROL,
            DEADLINE.RESPONSIBLE_ID,
            DEADLINE.CHECKED_BY,
            DEADLINE.CHECKED_AT,
            DEADLINE.STRUCK_AT,
            ASKED,
            DEADLINE.REVIEW_ON);

    private final Directory directory;

    Lines(Directory directory) {
        this.directory = directory;
    }

    Line of(Record it, Language language) {
        var checkedBy = it.get(DEADLINE.CHECKED_BY);
        var responsible = directory.person(new PersonId(it.get(DEADLINE.RESPONSIBLE_ID)));
        return new Line(
                it.get(DEADLINE.ID),
                it.get(DEADLINE.TICKET_ID),
                Objects.requireNonNullElse(it.get(TICKET_TITLE), ""),
                it.get(CLIENT),
                it.get(MATTER),
                Rule.title(it.get(DEADLINE.RULE), it.get(DEADLINE.TITLE), language),
                it.get(DEADLINE.LAW),
                it.get(DEADLINE.EVENT_ON),
                it.get(DEADLINE.ENDS_ON),
                it.get(DEADLINE.ENDS_AT),
                it.get(DEADLINE.SAFE_ON),
                it.get(DEADLINE.PRE_ON),
                it.get(DEADLINE.PROVISIONAL),
                it.get(DEADLINE.STANDING).toLowerCase(Locale.ROOT),
                it.get(DEADLINE.CONTROL).toLowerCase(Locale.ROOT),
                new Face(responsible.name(), responsible.hue()),
                checkedBy == null
                        ? null
                        : directory.person(new PersonId(checkedBy)).initials(),
                Rows.moment(it.get(DEADLINE.CHECKED_AT)),
                Rows.moment(it.get(DEADLINE.STRUCK_AT)),
                it.get(ASKED),
                it.get(DEADLINE.REVIEW_ON));
    }
}
