package dk.skranke.ticketing;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.Category;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.office.Team;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.pages.Choice;
import dk.skranke.ticketing.pages.Choice.Option;
import dk.skranke.web.Text;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be chosen for a ticket's properties. */
@Component
class Choices {

    private final Tickets tickets;
    private final Directory directory;
    private final Catalogue catalogue;
    private final Stepping stepping;

    Choices(Tickets tickets, Directory directory, Catalogue catalogue, Stepping stepping) {
        this.stepping = stepping;
        this.tickets = tickets;
        this.directory = directory;
        this.catalogue = catalogue;
    }

    Choice assignee(TicketId id, Member me) {
        var ticket = tickets.open(id, me);
        var nobody = new Option("", Text.in(me.language(), "ticketing.nobody"), null, "", 0, true);
        var people = directory.peopleOf(ticket.team()).stream().map(Choices::person);
        return choice(
                ticket,
                Property.ASSIGNEE,
                "assignments",
                Stream.concat(people, Stream.of(nobody)).toList());
    }

    /** @param to the team that was chosen before, when the form comes back */
    Choice team(TicketId id, String to, String reason, Member me) {
        var ticket = tickets.open(id, me);
        var others = directory.teams().stream()
                .filter(it -> !it.id().equals(ticket.team()))
                .map(Choices::team)
                .toList();
        var was = Long.toString(ticket.team().value());
        return new Choice(id.value(), ticket.title(), "team", "redirections", was, to, others, reason, null);
    }

    Choice status(TicketId id, Member me) {
        var ticket = tickets.open(id, me);
        var at = stepping.standing(id, me);
        if (at.isPresent()) return stages(ticket, at.get(), me);
        var now = ticket.status();
        var options = now.moves().stream()
                .map(it -> new Option(
                        it.name(),
                        word(me, "ticketing.status." + it.mark()),
                        null,
                        it.mark(),
                        0,
                        it.moves().contains(now)))
                .toList();
        return choice(ticket, Property.STATUS, "moves", options);
    }

    /** The ways of its workflow that this member may go. */
    private Choice stages(Ticket ticket, Standing at, Member me) {
        var options = stepping.ways(at, me).stream()
                .map(it -> new Option(
                        it.move().to(),
                        it.name(),
                        null,
                        it.mark(),
                        0,
                        at.workflow().move(it.move().to(), at.stage().key()).isPresent()))
                .toList();
        var now = at.stage().key();
        return new Choice(
                ticket.id().value(),
                ticket.title(),
                Property.STATUS.key(),
                "moves",
                now,
                now,
                options,
                null,
                null,
                at.stage().name().in(me.language()));
    }

    Choice category(TicketId id, Member me) {
        var options =
                catalogue.categories().stream().map(it -> category(it, me)).toList();
        return choice(tickets.open(id, me), Property.CATEGORY, "classifications", options);
    }

    static TeamId team(String to) {
        if (!to.matches("\\d{1,18}")) throw new Refused("ticketing.redirect.choose");
        return new TeamId(Long.parseLong(to));
    }

    private static Choice choice(Ticket ticket, Property what, String action, List<Option> options) {
        var now = Wording.was(what, ticket).getOrDefault("was", "");
        return new Choice(ticket.id().value(), ticket.title(), what.key(), action, now, now, options, null, null);
    }

    private static Option person(Person it) {
        return new Option(Long.toString(it.id().value()), it.name(), none(it.title()), it.name(), it.hue(), true);
    }

    private static Option team(Team it) {
        return new Option(Long.toString(it.id().value()), it.name(), null, "", it.hue(), false);
    }

    private static Option category(Category it, Member me) {
        var language = me.language();
        return new Option(
                Long.toString(it.id().value()), it.name(language), none(it.hint(language)), it.icon(), 0, true);
    }

    private static @Nullable String none(String text) {
        return text.isBlank() ? null : text;
    }

    private static String word(Member me, String key) {
        return Text.in(me.language(), key);
    }
}
