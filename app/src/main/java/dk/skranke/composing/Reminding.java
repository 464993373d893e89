package dk.skranke.composing;

import static dk.skranke.composing.db.Tables.DRAFT;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.forms.Condition;
import dk.skranke.letters.Address;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.Actor;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.Dossier;
import dk.skranke.ticketing.Dossiers;
import dk.skranke.ticketing.OwnAddresses;
import dk.skranke.ticketing.PartChanged;
import dk.skranke.ticketing.Stepping;
import dk.skranke.ticketing.TicketEvent;
import dk.skranke.ticketing.TicketId;
import dk.skranke.web.Text;
import dk.skranke.workflows.Effect;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The letters by which a workflow reminds a client while they are waited for. They wait on the ticket's page from the
 * beginning, in the name of whoever went to wait, who can read, change, send or stop them; and they are gone as soon as
 * the client writes or the ticket goes on. They say what the workflow says, in the ticket's language, and nothing else.
 */
@Component
class Reminding {

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final ObjectProvider<Stepping> stepping;
    private final ObjectProvider<Dossiers> dossiers;
    private final Guard guard;
    private final Departing departing;
    private final Members members;
    private final Directory directory;
    private final OwnAddresses own;
    private final ApplicationEventPublisher events;
    private final LetterDays days;
    private final Clock clock;

    Reminding(
            DSLContext sql,
            Catalogue catalogue,
            ObjectProvider<Stepping> stepping,
            ObjectProvider<Dossiers> dossiers,
            Guard guard,
            Departing departing,
            Members members,
            Directory directory,
            OwnAddresses own,
            ApplicationEventPublisher events,
            LetterDays days,
            Clock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.stepping = stepping;
        this.dossiers = dossiers;
        this.guard = guard;
        this.departing = departing;
        this.members = members;
        this.directory = directory;
        this.own = own;
        this.events = events;
        this.days = days;
        this.clock = clock;
    }

    @EventListener
    @Order(30)
    void on(TicketEvent.Stepped event) {
        var step = event.step();
        if (step == null) return;
        var now = clock.instant();
        end(event.ticket(), due(event.by(), now, days));
        if (!(event.by() instanceof Actor.Colleague by)) return;
        var asked = catalogue.workflow(step.workflow()).move(step.from(), step.to()).stream()
                .flatMap(it -> it.consequences().stream())
                .filter(it -> it.does() == Effect.Does.REMIND_CLIENT)
                .toList();
        if (asked.isEmpty()) return;
        var answers = stepping.getObject().facts(event.ticket(), event.by()).answers();
        var wanted = asked.stream()
                .filter(it ->
                        it.when() == null || Condition.of(it.when()).holds(name -> answers.getOrDefault(name, "")))
                .toList();
        members.find(by.id()).ifPresent(me -> remind(event.ticket(), wanted, now, me));
    }

    static Instant due(Actor by, Instant now, LetterDays days) {
        return by instanceof Actor.Program ? days.onADayOfWork(now) : now;
    }

    /**
     * What is due already leaves all the same: the ticket goes on because nobody answered. What was due on a day on which
     * nobody works and goes with the next is due as well.
     */
    private void end(TicketId ticket, Instant due) {
        var ended = sql.deleteFrom(DRAFT)
                .where(
                        DRAFT.TICKET_ID.eq(ticket.value()),
                        DRAFT.REMINDS.isTrue(),
                        DRAFT.SEND_AT.gt(DraftRows.time(due)))
                .execute();
        if (ended > 0) events.publishEvent(new PartChanged(ticket));
    }

    private void remind(TicketId ticket, List<Effect> asked, Instant now, Member me) {
        var dossier = dossiers.getObject().of(ticket, me);
        client(dossier)
                .filter(it -> fine(dossier, it, me))
                .ifPresent(it -> asked.forEach(one -> write(dossier, one, it, now, me)));
    }

    /** Somebody outside. A colleague who asked sees the ticket itself. */
    private Optional<Address> client(Dossier it) {
        var mail = it.requester().mail();
        if (mail == null || !own.among(Set.of(mail)).isEmpty()) return Optional.empty();
        if (directory.everybody().stream().anyMatch(one -> one.mail().equals(mail))) return Optional.empty();
        return Address.of(mail, it.requester().name());
    }

    /** Where the composer would ask whether the receiver is right, nobody is there to be asked. */
    private boolean fine(Dossier dossier, Address to, Member me) {
        try {
            var typed = Typed.begun(Mode.REPLY, null, "", "", "");
            guard.check(
                    dossiers.getObject().correspondents(dossier.id(), me),
                    typed,
                    new Addresses(List.of(to), List.of(), List.of()),
                    false,
                    me);
            return true;
        } catch (Doubtful _) {
            return false;
        }
    }

    private void write(Dossier dossier, Effect it, Address to, Instant now, Member me) {
        var moment = days.onADayOfWork(now.plus(Duration.ofDays(Objects.requireNonNull(it.days()))));
        var id = sql.insertInto(DRAFT)
                .set(DRAFT.TICKET_ID, dossier.id().value())
                .set(DRAFT.TEAM_ID, Docket.team(dossier.id()))
                .set(DRAFT.AUTHOR_ID, me.id().value())
                .set(DRAFT.WRITER_ID, me.id().value())
                .set(DRAFT.MODE, Mode.REPLY.name())
                .set(DRAFT.ADDRESSEES, Addresses.written(List.of(to)))
                .set(DRAFT.TEXT, words(it, to, dossier.language()))
                .set(DRAFT.CHANGED_AT, DraftRows.time(now))
                .set(DRAFT.SENT_AT, DraftRows.time(now))
                .set(DRAFT.SEND_AT, DraftRows.time(moment))
                .set(DRAFT.LATER, true)
                .set(DRAFT.UNLESS_WRITTEN, true)
                .set(DRAFT.REMINDS, true)
                .returning(DRAFT.ID)
                .fetchSingle()
                .getId();
        departing.at(id, now, moment);
        events.publishEvent(new PartChanged(dossier.id()));
    }

    private static String words(Effect it, Address to, Language language) {
        var name = to.name();
        var greeting = name == null || name.contains("@")
                ? Text.in(language, "composing.reminder.to-nobody")
                : Text.in(language, "composing.reminder.to", name);
        return greeting + "\n\n" + Objects.requireNonNull(it.text()).in(language);
    }
}
