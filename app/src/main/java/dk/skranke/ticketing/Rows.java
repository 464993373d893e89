package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ATTACHMENT;
import static dk.skranke.ticketing.db.Tables.SNOOZE;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.TicketRow.Face;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The columns of a ticket in a list, and how they are read. Names of the office's own people come from memory. */
@Component
class Rows {

    static final Condition OPEN = condition(TICKET.OPEN);

    /** Open and not put away until a day that is still to come: few are, so they are looked up once. */
    static final Condition AWAKE =
            OPEN.and(TICKET.ID.notIn(select(SNOOZE.TICKET_ID).from(SNOOZE).where(SNOOZE.HIDDEN)));

    private static final Field<String> CONTACT =
            Parties.contactName(TICKET.REQUESTER_CONTACT_ID).as("contact");
    private static final Field<String> CLIENT =
            Parties.clientName(TICKET.CLIENT_ID).as("client");
    private static final Field<String> MATTER =
            Parties.matterNumber(TICKET.MATTER_ID).as("matter");
    private static final Field<Boolean> FILES = field(
                    exists(selectOne().from(ATTACHMENT).where(ATTACHMENT.TICKET_ID.eq(TICKET.ID))))
            .as("files");

    static final List<Field<?>> FIELDS = List.of(
            TICKET.ID,
            TICKET.TITLE,
            TICKET.STATUS,
            TICKET.WORKFLOW_ID,
            TICKET.STAGE,
            TICKET.PRIORITY,
            TICKET.UNANSWERED,
            TICKET.REQUESTER_PERSON_ID,
            CONTACT,
            CLIENT,
            MATTER,
            TICKET.CATEGORY_ID,
            TICKET.NEXT_STEP,
            TICKET.NEXT_DUE,
            TICKET.ASSIGNEE_ID,
            TICKET.TAGS,
            FILES,
            TICKET.CLOSED_CIRCLE,
            TICKET.TEAM_ID,
            TICKET.BALL,
            TICKET.OPENED_AT,
            TICKET.ACTIVE_AT);

    private final Directory directory;
    private final Catalogue catalogue;

    Rows(Directory directory, Catalogue catalogue) {
        this.directory = directory;
        this.catalogue = catalogue;
    }

    TicketRow row(Record it, Language language) {
        return new TicketRow(
                it.get(TICKET.ID),
                it.get(TICKET.TITLE),
                TicketStatus.valueOf(it.get(TICKET.STATUS)),
                stage(it.get(TICKET.WORKFLOW_ID), it.get(TICKET.STAGE), language),
                Priority.valueOf(it.get(TICKET.PRIORITY)),
                it.get(TICKET.UNANSWERED),
                requester(it.get(TICKET.REQUESTER_PERSON_ID), it.get(CONTACT)),
                it.get(CLIENT),
                it.get(MATTER),
                catalogue.category(new CategoryId(it.get(TICKET.CATEGORY_ID))).name(language),
                it.get(TICKET.NEXT_STEP),
                it.get(TICKET.NEXT_DUE),
                face(it.get(TICKET.ASSIGNEE_ID)),
                List.of(it.get(TICKET.TAGS)),
                it.get(FILES),
                it.get(TICKET.CLOSED_CIRCLE),
                directory.team(new TeamId(it.get(TICKET.TEAM_ID))).name(),
                Ball.valueOf(it.get(TICKET.BALL)),
                it.get(TICKET.OPENED_AT).toInstant(),
                it.get(TICKET.ACTIVE_AT).toInstant());
    }

    private @Nullable String stage(@Nullable Long workflow, @Nullable String stage, Language language) {
        if (workflow == null || stage == null) return null;
        return catalogue
                .workflow(workflow)
                .stage(stage)
                .map(it -> it.name().in(language))
                .orElse(null);
    }

    private String requester(@Nullable Long person, @Nullable String contact) {
        return person == null
                ? requireNonNull(contact)
                : directory.person(new PersonId(person)).name();
    }

    @Nullable
    Face face(@Nullable Long id) {
        return id == null ? null : face(directory.person(new PersonId(id)));
    }

    private static Face face(Person person) {
        return new Face(person.name(), person.hue());
    }
}
