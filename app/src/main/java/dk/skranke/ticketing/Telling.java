package dk.skranke.ticketing;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.Told.Happened;
import dk.skranke.ticketing.pages.Face;
import dk.skranke.ticketing.pages.Happening;
import dk.skranke.ticketing.pages.Properties;
import dk.skranke.ticketing.pages.TicketPage;
import dk.skranke.ticketing.pages.Turn;
import dk.skranke.ticketing.pages.Way;
import dk.skranke.web.Presence;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a told ticket into what its pages show, with the names that are kept in memory. */
@Component
class Telling {

    private final Directory directory;
    private final Voices voices;
    private final HistorySentence sentences;
    private final Naming naming;
    private final Presence presence;
    private final Dossiers dossiers;

    Telling(
            Directory directory,
            Voices voices,
            HistorySentence sentences,
            Naming naming,
            Presence presence,
            Dossiers dossiers) {
        this.directory = directory;
        this.voices = voices;
        this.sentences = sentences;
        this.naming = naming;
        this.presence = presence;
        this.dossiers = dossiers;
    }

    TicketPage page(Told told, Member me) {
        return page(told, null, me);
    }

    /** @param way the list that the reader came from */
    TicketPage page(Told told, @Nullable Way way, Member me) {
        var it = told.ticket();
        var said = turns(told, me);
        return new TicketPage(
                it.id().value(),
                it.title(),
                told.around().client(),
                told.around().matter(),
                it.status().mark(),
                it.status().open(),
                it.mergedInto() != null,
                it.priority().mark(),
                properties(told, me),
                Timeline.of(said, happenings(told, me)),
                told.suspected(),
                told.looked(),
                me.id().value(),
                me.guest(),
                me.administrator(),
                told.participants().contains(me.id()),
                here(it.id(), me),
                way,
                TicketParts.shown(
                        told.parts(), new TicketPart.Seen(it.id(), it.status().open(), me, dossiers.of(told))),
                stage(told, me));
    }

    private @Nullable String stage(Told told, Member me) {
        return told.workflow() == null || told.stage() == null
                ? null
                : naming.stage(told.workflow(), told.stage(), me.language());
    }

    /** What is said stands in the conversation already, and how it was delivered beside it. */
    private List<Happening> happenings(Told told, Member me) {
        return told.entries().stream()
                .filter(it ->
                        !(it.event() instanceof TicketEvent.Written || it.event() instanceof TicketEvent.Delivered))
                .map((Happened it) -> sentences.of(it, me.language()))
                .toList();
    }

    private List<Turn> turns(Told told, Member me) {
        var requester = requester(told).name();
        return told.messages().stream().map(it -> voices.of(it, requester, me)).toList();
    }

    private Properties properties(Told told, Member me) {
        var it = told.ticket();
        var around = told.around();
        return new Properties(
                it.assignee() == null ? null : voices.face(it.assignee()),
                naming.team(it.team()),
                naming.category(it.category(), me.language()),
                it.tags(),
                it.next().what(),
                it.next().due(),
                it.next().ball().name().toLowerCase(Locale.ROOT),
                around.matter() == null
                        ? null
                        : around.matter() + " " + Objects.requireNonNullElse(around.matterName(), ""),
                filed(told),
                around.client(),
                requester(told),
                mail(told),
                around.phone() == null || around.phone().isBlank() ? null : around.phone(),
                told.participants().stream().map(voices::face).toList(),
                told.openedAt(),
                told.closedAt(),
                me.guest() ? null : it.outcome());
    }

    private static Properties.@Nullable Filed filed(Told told) {
        var matter = told.ticket().matter();
        return matter == null
                ? null
                : new Properties.Filed(
                        "/matters/" + matter.value(), told.around().matterClosed());
    }

    private Face requester(Told told) {
        return switch (told.ticket().requester()) {
            case Requester.Colleague it -> voices.face(it.id());
            case Requester.Outsider _ ->
                Voices.outsider(told.around().contact(), told.around().mail());
        };
    }

    private @Nullable String mail(Told told) {
        return switch (told.ticket().requester()) {
            case Requester.Colleague it -> directory.person(it.id()).mail();
            case Requester.Outsider _ -> told.around().mail();
        };
    }

    /** Who else looks at the ticket; that is nothing to a guest. */
    private SortedMap<Long, Face> here(TicketId id, Member me) {
        var here = new TreeMap<Long, Face>();
        if (me.guest()) return here;
        for (var it : presence.others(me.id().value(), id.value())) here.put(it, voices.face(new PersonId(it)));
        return here;
    }
}
