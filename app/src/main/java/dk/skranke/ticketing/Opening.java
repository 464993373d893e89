package dk.skranke.ticketing;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.Category;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.matters.ClientId;
import dk.skranke.matters.Contact;
import dk.skranke.matters.MatterId;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.TicketEvent.Opened;
import dk.skranke.ticketing.TicketEvent.Written;
import dk.skranke.ticketing.db.tables.records.TicketRecord;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens tickets: filed by hand, written down after a call, or brought in by mail. */
@Service
public class Opening {

    /**
     * What a ticket is opened with.
     *
     * @param team null leaves it to the category, and then to the office's default team
     * @param suspected the ticket that a stranger's mail quoted
     * @param weight what the priority follows from
     * @param reason why the priority is another one than follows
     */
    public record Request(
            String title,
            CategoryId category,
            Requester requester,
            @Nullable TeamId team,
            @Nullable MatterId matter,
            Priority priority,
            NextStep next,
            NewMessage first,
            @Nullable TicketId suspected,
            @Nullable UUID key,
            @Nullable Weight weight,
            @Nullable String reason,
            Map<String, String> answers,
            @Nullable TicketId parent) {

        public Request(
                String title,
                CategoryId category,
                Requester requester,
                @Nullable TeamId team,
                @Nullable MatterId matter,
                Priority priority,
                NextStep next,
                NewMessage first,
                @Nullable TicketId suspected,
                @Nullable UUID key) {
            this(
                    title, category, requester, team, matter, priority, next, first, suspected, key, null, null,
                    Map.of(), null);
        }

        private boolean askedBy(PersonId who) {
            return requester.equals(new Requester.Colleague(who));
        }

        /** A key counts once: what else is filed with it has none. */
        private Request withoutKey() {
            return new Request(
                    title,
                    category,
                    requester,
                    team,
                    matter,
                    priority,
                    next,
                    first.withoutKey(),
                    suspected,
                    null,
                    weight,
                    reason,
                    answers,
                    parent);
        }
    }

    private final Tickets tickets;
    private final Participation participation;
    private final Messages messages;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final Fields fields;

    Opening(
            Tickets tickets,
            Participation participation,
            Messages messages,
            Catalogue catalogue,
            Directory directory,
            Parties parties,
            ApplicationEventPublisher events,
            Fields fields) {
        this.tickets = tickets;
        this.participation = participation;
        this.messages = messages;
        this.catalogue = catalogue;
        this.directory = directory;
        this.parties = parties;
        this.events = events;
        this.fields = fields;
    }

    /** A ticket that was just opened, and the message that it begins with. */
    public record Begun(TicketId ticket, MessageId message) {}

    /**
     * Without a key: whoever asks knows that it was not opened before.
     *
     * @param requester as just read, where it is somebody outside
     */
    @Transactional
    public Begun begin(Request request, @Nullable Contact requester) {
        if (request.key() != null) throw new IllegalArgumentException("with a key it may be there already");
        return another(request, requester);
    }

    /** Repeating a request with the same key opens one ticket. */
    @Transactional
    public TicketId open(Request request) {
        if (request.key() == null) return another(request, null).ticket();
        return open(
                request,
                tickets.openedWith(
                        request.key(), request.title(), request.first().text()));
    }

    /** @param before what was opened with the same key, whoever has looked */
    @Transactional
    TicketId open(Request request, Optional<Tickets.Before> before) {
        if (before.isEmpty()) return another(request, null).ticket();
        return before.get().same()
                ? before.get().ticket()
                : another(request.withoutKey(), null).ticket();
    }

    private Begun another(Request request, @Nullable Contact known) {
        var category = catalogue.category(request.category());
        var team = team(request, category);
        var title = Words.required(Words.line(request.title()), Ticket.LONGEST_TITLE, "ticketing.title.missing");
        // Whoever takes the next number waits for us from here on: what there is to look up or to wait for comes
        // before.
        var client = client(request, known);
        if (request.suspected() != null) tickets.holdKnown(request.suspected());
        if (request.parent() != null) tickets.holdKnown(request.parent());
        var id = tickets.number();
        var row = row(id, title, team, client, request);
        under(category, request, row);
        tickets.add(row);
        var by = request.first().by();
        // Oneself first: in a team that is not theirs, only whoever takes part can let others do so.
        if (by instanceof Actor.Colleague it && !category.plan().circle() && !request.askedBy(it.id()))
            participation.begin(id, team, it.id(), "FOLLOWER");
        if (request.requester() instanceof Requester.Colleague it) participation.begin(id, team, it.id(), "REQUESTER");
        var message = messages.begin(id, team, request.first());
        tickets.recordOfNew(
                team,
                new Opened(id, by, request.first().kind(), category.id(), team, request.suspected()),
                new Written(id, by, message, request.first().kind()));
        events.publishEvent(new TicketBorn(
                id,
                team,
                category.id(),
                request.priority(),
                client,
                row.getOpenedAt().toInstant(),
                by,
                request.first().kind() == MessageKind.MAIL));
        if (goesOnAlone(row)) tickets.begin(id, by);
        return new Begun(id, message);
    }

    /** An office that comes from another system goes on counting there. Only before the first ticket. */
    @Transactional
    public void countFrom(long first) {
        tickets.countFrom(first);
    }

    private TeamId team(Request request, Category category) {
        if (request.team() != null) return directory.team(request.team()).id();
        return category.team() == null ? directory.defaultTeam().id() : category.team();
    }

    private TicketRecord row(TicketId id, String title, TeamId team, @Nullable ClientId client, Request request) {
        var row = new TicketRecord()
                .setId(id.value())
                .setTitle(title)
                .setCategoryId(request.category().value())
                .setLanguage(request.first().language().code())
                .setTeamId(team.value())
                .setClientId(client == null ? null : client.value())
                .setPriority(request.priority().name())
                .setStatus(TicketStatus.NEW.name())
                .setNextStep(request.next().what())
                .setNextDue(request.next().due())
                .setBall(request.next().ball().name())
                .setOpenedAt(tickets.now())
                .setActiveAt(tickets.now())
                .setUnanswered(request.first().kind() == MessageKind.MAIL)
                .setKey(request.key());
        if (request.weight() != null)
            row.setImpact(request.weight().impact().name())
                    .setUrgency(request.weight().urgency().name())
                    .setPriorityReason(request.reason());
        if (request.suspected() != null) row.setSuspectedId(request.suspected().value());
        switch (request.requester()) {
            case Requester.Colleague it -> row.setRequesterPersonId(it.id().value());
            case Requester.Outsider it -> row.setRequesterContactId(it.id().value());
        }
        if (request.matter() != null) row.setMatterId(request.matter().value());
        return row;
    }

    /** Whose the matter is, and otherwise whoever asks. */
    private @Nullable ClientId client(Request request, @Nullable Contact known) {
        if (request.matter() != null)
            return parties.matter(request.matter()).orElseThrow(NotFound::new).client();
        if (known != null) return known.client();
        return request.requester() instanceof Requester.Outsider it
                ? parties.contact(it.id()).orElseThrow(NotFound::new).client()
                : null;
    }

    /** The form and workflow that are in use now are the ticket's for good. */
    private void under(Category category, Request request, TicketRecord row) {
        var plan = category.plan();
        row.setFormId(category.form()).setClosedCircle(plan.circle());
        if (!request.answers().isEmpty())
            row.setAnswers(fields.written(request.answers()))
                    .setAnswerWords(fields.found(plan.questions(), request.answers()));
        if (request.parent() != null) row.setParentId(request.parent().value());
        catalogue.liveWorkflow(plan.workflow()).ifPresent(version -> {
            var first = catalogue.workflow(version).first();
            row.setWorkflowId(version)
                    .setStage(first.key())
                    .setStageAt(tickets.now())
                    .setStatus(first.meaning().name());
            if (request.first().by() instanceof Actor.Colleague it)
                row.setStageBy(it.id().value());
        });
    }

    /** Most workflows begin with somebody. */
    private boolean goesOnAlone(TicketRecord row) {
        return row.getWorkflowId() != null
                && Consequences.goesOnAlone(catalogue.workflow(row.getWorkflowId()), row.getStage());
    }
}
