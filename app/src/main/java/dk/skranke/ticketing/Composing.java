package dk.skranke.ticketing;

import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Office;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.pages.Composer;
import dk.skranke.ticketing.pages.Writing;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The composer on its own page: empty, or with what was typed when it could not be sent. */
@Repository
class Composing {

    /** Whoever asked: how they are called, and where letters reach them. */
    private record Asker(String name, @Nullable String mail) {}

    private final Tickets tickets;
    private final Meanwhile meanwhile;
    private final Directory directory;
    private final Parties parties;

    Composing(Tickets tickets, Meanwhile meanwhile, Directory directory, Parties parties) {
        this.tickets = tickets;
        this.meanwhile = meanwhile;
        this.directory = directory;
        this.parties = parties;
    }

    @Transactional(readOnly = true)
    Writing fresh(TicketId id, Member me) {
        var typed = new Typed("REPLY", "", "", UUID.randomUUID().toString(), "", "", false);
        return page(200, id, meanwhile.newest(id, me), typed, null, List.of(), me);
    }

    /** Before files are taken in: strangers to a ticket leave nothing on our disk. */
    @Transactional(readOnly = true)
    void mustSee(TicketId id, Member me) {
        tickets.find(id, me);
    }

    /** What was typed stays, and so does what the writer has seen. */
    @Transactional(readOnly = true)
    Writing again(int status, TicketId id, Typed typed, String sentence, Member me) {
        return page(status, id, seen(typed), typed, sentence, List.of(), me);
    }

    @Transactional(readOnly = true)
    Writing arrived(TicketId id, Typed typed, Member me) {
        var arrived = meanwhile.since(id, seen(typed), me);
        return page(409, id, meanwhile.newest(id, me), typed, null, arrived, me);
    }

    private Writing page(
            int status,
            TicketId id,
            long seen,
            Typed typed,
            @Nullable String error,
            List<Writing.Arrived> arrived,
            Member me) {
        var ticket = tickets.find(id, me);
        var asker = asker(ticket.requester());
        var composer = new Composer(
                id.value(),
                asker.mail() == null ? asker.name() : asker.name() + " <" + asker.mail() + ">",
                seen,
                typed.key(),
                signature(ticket, me),
                me.guest(),
                asker.mail() != null && !me.guest(),
                mode(typed, asker, me),
                typed.text(),
                error,
                Stream.of(typed.who(), asker.name())
                        .filter(it -> !it.isBlank())
                        .distinct()
                        .toList());
        return new Writing(
                status,
                ticket.title(),
                composer,
                typed.direction().equals("OUT") ? "OUT" : "IN",
                arrived,
                typed.files());
    }

    private Asker asker(Requester requester) {
        return switch (requester) {
            case Requester.Colleague it -> {
                var person = directory.person(it.id());
                yield new Asker(person.name(), person.mail());
            }
            case Requester.Outsider it -> {
                var contact = parties.contact(it.id()).orElseThrow(NotFound::new);
                yield new Asker(contact.name(), contact.mail());
            }
        };
    }

    private String signature(Ticket ticket, Member me) {
        var team = directory.team(ticket.team()).signature();
        var office = directory.office().map(Office::signature).orElse("");
        return Stream.of(me.name(), me.title(), team.isBlank() ? office : team)
                .filter(it -> !it.isBlank())
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    private static String mode(Typed typed, Asker asker, Member me) {
        var known = Set.of("REPLY", "NOTE", "PHONE").contains(typed.kind()) ? typed.kind() : "NOTE";
        var possible = known.equals("REPLY") && asker.mail() == null || me.guest() ? "NOTE" : known;
        return possible.toLowerCase(Locale.ROOT);
    }

    private static long seen(Typed typed) {
        return typed.seen().matches("\\d{1,18}") ? Long.parseLong(typed.seen()) : 0;
    }
}
