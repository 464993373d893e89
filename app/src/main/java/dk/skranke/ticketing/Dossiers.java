package dk.skranke.ticketing;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells other modules of a ticket what its page tells the same reader. */
@Component
public class Dossiers {

    private final Story story;
    private final Directory directory;
    private final Messages messages;
    private final Corresponding corresponding;

    Dossiers(Story story, Directory directory, Messages messages, Corresponding corresponding) {
        this.story = story;
        this.directory = directory;
        this.messages = messages;
        this.corresponding = corresponding;
    }

    /** @throws NotFound for whoever may not see the ticket */
    public Dossier of(TicketId ticket, Member me) {
        return of(story.of(ticket, me));
    }

    /** @throws NotFound for whoever may not see the ticket */
    public Correspondents correspondents(TicketId ticket, Member me) {
        return corresponding.of(ticket, me);
    }

    /** @throws NotFound for whoever may not see the ticket */
    public void mustBeSeen(TicketId ticket, Member me) {
        story.mustBeSeen(ticket, me);
    }

    /** The files of one message. */
    public List<StoredAttachment> attachments(long message, Member me) {
        return messages.attachments(message, me);
    }

    Dossier of(Told told) {
        var it = told.ticket();
        return new Dossier(
                it.id(),
                it.title(),
                it.status(),
                it.team(),
                it.language(),
                it.matter(),
                told.around().matter(),
                it.client(),
                told.around().client(),
                requester(told),
                told.closedCircle(),
                told.newestLetter(),
                told.messages());
    }

    private Dossier.Party requester(Told told) {
        return switch (told.ticket().requester()) {
            case Requester.Colleague it -> {
                var person = directory.person(it.id());
                yield new Dossier.Party(person.name(), person.mail(), true);
            }
            case Requester.Outsider _ -> {
                var around = told.around();
                yield new Dossier.Party(
                        Voices.outsider(around.contact(), around.mail()).name(), around.mail(), false);
            }
        };
    }
}
