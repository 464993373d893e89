package dk.skranke.operations;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.database.Asker;
import dk.skranke.files.FileStore;
import dk.skranke.letters.SafeHtml;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Language;
import dk.skranke.shared.Moment;
import dk.skranke.ticketing.Actor;
import dk.skranke.ticketing.Ball;
import dk.skranke.ticketing.Conversation;
import dk.skranke.ticketing.Correspondence;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.LanguageGuess;
import dk.skranke.ticketing.Lifecycle;
import dk.skranke.ticketing.MessageKind;
import dk.skranke.ticketing.NewAttachment;
import dk.skranke.ticketing.NewMessage;
import dk.skranke.ticketing.NextStep;
import dk.skranke.ticketing.Opening;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a ticket of the sample office again, step by step through the product's own rules, as the people who did it. */
@Component
class SampleStory {

    private final Opening opening;
    private final Conversation conversation;
    private final Correspondence correspondence;
    private final Routing routing;
    private final Lifecycle lifecycle;
    private final Describing describing;
    private final Catalogue catalogue;
    private final Parties parties;
    private final Members members;
    private final FileStore files;
    private final Clock clock;

    SampleStory(
            Opening opening,
            Conversation conversation,
            Correspondence correspondence,
            Routing routing,
            Lifecycle lifecycle,
            Describing describing,
            Catalogue catalogue,
            Parties parties,
            Members members,
            FileStore files,
            Clock clock) {
        this.opening = opening;
        this.conversation = conversation;
        this.correspondence = correspondence;
        this.routing = routing;
        this.lifecycle = lifecycle;
        this.describing = describing;
        this.catalogue = catalogue;
        this.parties = parties;
        this.members = members;
        this.files = files;
        this.clock = clock;
    }

    void tell(SampleOffice.Ticket ticket, SampleCast cast) {
        for (var step : ticket.story()) {
            Moment.at(instant(step.at(), cast.zone()), () -> {
                if (step.opened() != null) open(ticket, step, cast);
                else if (step.mail() != null) receive(ticket, step, cast);
                else act(new TicketId(ticket.number()), step, cast, member(cast, step.by()));
            });
        }
    }

    private void open(SampleOffice.Ticket ticket, SampleOffice.Step step, SampleCast cast) {
        var requester = cast.requester(ticket.requester());
        var byMail = Objects.equals(step.opened(), "mail");
        var kind = byMail
                ? MessageKind.MAIL
                : Objects.equals(step.opened(), "phone") ? MessageKind.PHONE : MessageKind.FORM;
        var by = byMail
                ? cast.actor(ticket.requester())
                : new Actor.Colleague(cast.person(Objects.requireNonNull(step.by())));
        var addressees = switch (kind) {
            case MAIL -> List.of(cast.mailOf(ticket.team()));
            case PHONE -> List.of(cast.nameOf(ticket.requester()));
            default -> List.<String>of();
        };
        var first = message(
                kind, by, addressees, kind == MessageKind.PHONE ? "IN" : null, step, Language.of(ticket.language()));
        var asker = by instanceof Actor.Colleague it ? new Asker.Person(it.id().value()) : Asker.Role.MAIL;
        Asker.run(
                asker,
                () -> opening.open(new Opening.Request(
                        ticket.title(),
                        catalogue.byKey(ticket.category()).id(),
                        requester,
                        cast.team(ticket.team()),
                        null,
                        Priority.NORMAL,
                        new NextStep(null, null, Ball.US),
                        first,
                        null,
                        null)));
    }

    private void receive(SampleOffice.Ticket ticket, SampleOffice.Step step, SampleCast cast) {
        var from = Objects.requireNonNull(step.mail());
        var mail = message(
                MessageKind.MAIL,
                cast.actor(from),
                List.of(cast.mailOf(ticket.team())),
                null,
                step,
                Language.of(ticket.language()));
        Asker.run(Asker.Role.MAIL, () -> correspondence.received(new TicketId(ticket.number()), mail));
    }

    private void act(TicketId id, SampleOffice.Step step, SampleCast cast, Member me) {
        Asker.run(new Asker.Person(me.id().value()), () -> {
            var now = describing.properties(id, me);
            if (step.matter() != null) describing.file(id, now.matter(), matter(step.matter()), me);
            if (step.priority() != null)
                describing.prioritise(id, now.priority(), Priority.valueOf(step.priority()), me);
            if (step.redirect() != null)
                routing.redirect(id, now.team(), cast.team(step.redirect()), Objects.requireNonNull(step.reason()), me);
            if (step.assign() != null) routing.assign(id, now.assignee(), cast.person(step.assign()), me);
            if (step.note() != null) conversation.note(id, draft(step, step.note()), me);
            if (step.reply() != null) conversation.reply(id, draft(step, step.reply()), me);
            if (step.phone() != null) call(id, step, cast, me);
            if (step.tags() != null) describing.tag(id, now.tags(), step.tags(), me);
            if (step.next() != null) describing.plan(id, now.next(), plan(step, cast), me);
            if (step.status() != null) lifecycle.move(id, now.status(), TicketStatus.valueOf(step.status()), me);
            if (step.close() != null) lifecycle.close(id, step.close(), me);
            if (step.watch() != null) routing.follow(id, cast.person(step.watch()), me);
            if (step.guest() != null) routing.follow(id, cast.person(step.guest()), me);
        });
    }

    private void call(TicketId id, SampleOffice.Step step, SampleCast cast, Member me) {
        var who = cast.nameOf(Objects.requireNonNull(step.phone()));
        conversation.phone(
                id,
                who,
                Objects.requireNonNullElse(step.direction(), "IN"),
                draft(step, Objects.requireNonNull(step.text())),
                me);
    }

    private Conversation.Draft draft(SampleOffice.Step step, String text) {
        return new Conversation.Draft(
                text, attachments(step), null, step.then() == null ? null : TicketStatus.valueOf(step.then()), null);
    }

    private NewMessage message(
            MessageKind kind,
            Actor by,
            List<String> to,
            @Nullable String direction,
            SampleOffice.Step step,
            Language language) {
        var text = Objects.requireNonNull(step.text());
        return new NewMessage(
                kind,
                by,
                to,
                direction,
                LanguageGuess.of(text, language),
                text,
                SafeHtml.fromText(text),
                "",
                null,
                Set.of(),
                attachments(step),
                null);
    }

    private List<NewAttachment> attachments(SampleOffice.Step step) {
        if (step.files() == null) return List.of();
        return step.files().stream()
                .map(it ->
                        new NewAttachment(it.name(), files.keep(SampleFiles.file(it.name(), it.kb()), it.name()), null))
                .toList();
    }

    private NextStep plan(SampleOffice.Step step, SampleCast cast) {
        var days = step.due() == null
                ? null
                : Integer.valueOf(step.due().replace("d", "").replace("+", ""));
        var today = cast.today();
        return new NextStep(
                step.next(),
                days == null ? null : today.plusDays(days),
                Ball.valueOf(Objects.requireNonNullElse(step.ball(), "US")));
    }

    private dk.skranke.matters.MatterId matter(String number) {
        return parties.matterByNumber(number).orElseThrow().id();
    }

    private Member member(SampleCast cast, @Nullable String key) {
        PersonId id = cast.person(Objects.requireNonNull(key));
        return members.find(id).orElseThrow();
    }

    /** {@code -2d 08.14}, in the office's time; never later than now. */
    private Instant instant(String at, ZoneId zone) {
        var parts = at.split(" ", 2);
        var day = LocalDate.ofInstant(clock.instant(), zone).plusDays(Integer.parseInt(parts[0].replace("d", "")));
        var then = day.atTime(LocalTime.parse(parts[1].replace('.', ':')))
                .atZone(zone)
                .toInstant();
        return then.isAfter(clock.instant()) ? clock.instant() : then;
    }
}
