package dk.skranke.ticketing;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.matters.Matter;
import dk.skranke.matters.MatterId;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.pages.Collision.Value;
import dk.skranke.web.Text;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The values of a ticket's properties: as forms carry them, and as people read them. */
@Component
class Wording {

    private final Directory directory;
    private final Catalogue catalogue;
    private final Parties parties;

    Wording(Directory directory, Catalogue catalogue, Parties parties) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.parties = parties;
    }

    /** What the ticket has, in the hidden fields of the form that changes it. */
    static Map<String, String> was(Property property, Ticket it) {
        return switch (property) {
            case ASSIGNEE ->
                Map.of(
                        "was",
                        it.assignee() == null ? "" : Long.toString(it.assignee().value()));
            case TEAM -> Map.of("was", Long.toString(it.team().value()));
            case PRIORITY -> Map.of("was", it.priority().name());
            case STATUS -> Map.of("was", it.status().name());
            case NEXT ->
                next(
                        Steps.typed(it.next()).what(),
                        Steps.typed(it.next()).due(),
                        it.next().ball().name());
            case TAGS -> Map.of("was", String.join(", ", it.tags()));
            case CATEGORY -> Map.of("was", Long.toString(it.category().value()));
            case MATTER ->
                Map.of(
                        "was",
                        it.matter() == null ? "" : Long.toString(it.matter().value()));
            case TITLE -> Map.of("was", it.title());
        };
    }

    private static Map<String, String> next(String what, String due, String ball) {
        return Map.of("wasWhat", what, "wasDue", due, "wasBall", ball);
    }

    /** What the ticket has, to read. */
    Value now(Property property, Ticket it, Member me) {
        if (property == Property.NEXT)
            return step(
                    Steps.typed(it.next()).what(),
                    Steps.typed(it.next()).due(),
                    it.next().ball().name(),
                    me);
        return value(property, was(property, it).getOrDefault("was", ""), me);
    }

    /** What somebody typed, to read. */
    Value typed(Property property, UnaryOperator<String> field, Member me) {
        if (property == Property.NEXT) return step(field.apply("what"), field.apply("due"), field.apply("ball"), me);
        var to = field.apply("to");
        return property == Property.MATTER && to.isBlank() ? words(field.apply("number")) : value(property, to, me);
    }

    private Value value(Property property, String it, Member me) {
        if (it.isBlank()) return words("");
        return switch (property) {
            case ASSIGNEE ->
                words(
                        it.equals("me")
                                ? me.name()
                                : directory
                                        .person(new PersonId(Long.parseLong(it)))
                                        .name());
            case TEAM -> words(directory.team(new TeamId(Long.parseLong(it))).name());
            case PRIORITY ->
                words(Text.in(
                        me.language(),
                        "ticketing.priority." + Priority.valueOf(it).mark()));
            case STATUS ->
                words(java.util.Arrays.stream(TicketStatus.values())
                        .filter(one -> one.name().equals(it))
                        .map(one -> Text.in(me.language(), "ticketing.status." + one.mark()))
                        .findFirst()
                        .orElse(it));
            case CATEGORY ->
                words(catalogue.category(new CategoryId(Long.parseLong(it))).name(me.language()));
            case MATTER ->
                words(parties.matter(new MatterId(Long.parseLong(it)))
                        .map(Wording::name)
                        .orElse(""));
            case TAGS, TITLE, NEXT -> words(it);
        };
    }

    private static Value step(String what, String due, String ball, Member me) {
        var turn = Text.in(me.language(), "ticketing.ball." + Ball.valueOf(ball).name());
        return new Value(
                what.isBlank() ? turn : what.strip() + " · " + turn, due.isBlank() ? null : LocalDate.parse(due));
    }

    static String name(Matter it) {
        return it.number() + " " + it.name();
    }

    private static Value words(String it) {
        return new Value(it.strip(), null);
    }
}
