package dk.skranke.composing;

import static dk.skranke.composing.db.Tables.DRAFT;

import dk.skranke.composing.pages.Waiting;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketPart;
import dk.skranke.web.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The letters that wait, at the end of the conversation in which they will stand. */
@Component
class WaitingPart implements TicketPart<List<Draft>> {

    private final Directory directory;

    WaitingPart(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Place place() {
        return Place.END;
    }

    @Override
    public Field<List<Draft>> asked(Field<Long> ticket, Member me) {
        return Drafts.of(ticket, DRAFT.SEND_AT.isNotNull(), me);
    }

    @Override
    public Optional<? extends Page> shown(List<Draft> drafts, Seen seen) {
        if (drafts.isEmpty() || seen.me().guest()) return Optional.empty();
        return Optional.of(new Waiting(
                seen.ticket().value(),
                drafts.stream()
                        .map(it -> letter(it, seen))
                        .sorted(Comparator.comparing(Waiting.Letter::sendAt))
                        .toList()));
    }

    private Waiting.Letter letter(Draft it, Seen seen) {
        var waiting = Objects.requireNonNull(it.waiting());
        var author = directory.person(it.author());
        return new Waiting.Letter(
                it.id(),
                author.name(),
                author.hue(),
                it.author().equals(seen.me().id()),
                waiting.sendAt(),
                waiting.later(),
                waiting.unlessWritten(),
                waiting.reminds(),
                it.mode() == Mode.SIDE,
                Stream.of(it.to(), it.cc())
                        .flatMap(typed -> Addresses.readable(typed).stream())
                        .map(address -> address.name() == null ? address.mail() : address.name())
                        .collect(Collectors.joining(", ")),
                seen.dossier().language().code(),
                Drawing.letter(it),
                Drawing.files(it));
    }
}
