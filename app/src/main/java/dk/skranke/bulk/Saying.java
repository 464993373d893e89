package dk.skranke.bulk;

import dk.skranke.automation.Macros;
import dk.skranke.bulk.pages.Many;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.Describing.Properties;
import dk.skranke.ticketing.Lists;
import dk.skranke.ticketing.Strangers;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketRow;
import dk.skranke.web.Dates;
import dk.skranke.web.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a change of many tickets in words. */
@Component
class Saying {

    private final Lists lists;
    private final Strangers strangers;
    private final Directory directory;
    private final Macros macros;

    Saying(Lists lists, Strangers strangers, Directory directory, Macros macros) {
        this.macros = macros;
        this.lists = lists;
        this.strangers = strangers;
        this.directory = directory;
    }

    Many page(Operation operation, String what, boolean truncated, Member me) {
        var kind = operation.open() ? what : operation.kind();
        var typed = operation.change() != null && operation.is(kind) ? Typed.of(operation.change()) : Typed.NOTHING;
        return page(operation, kind, typed, truncated, null, me);
    }

    Many refused(Operation operation, String what, Map<String, String> form, String error, Member me) {
        return page(operation, what, new Typed(form), false, error, me);
    }

    private Many page(
            Operation operation, String kind, Typed typed, boolean truncated, @Nullable String error, Member me) {
        var change = operation.is(kind) ? operation.change() : null;
        var numbers = operation.items().stream().map(Item::ticket).toList();
        var rows = lists.rows(numbers, me);
        var apart = change instanceof Change.Merge it
                ? strangers.apart(numbers, it.into(), me)
                : Map.<TicketId, Strangers.Other>of();
        var lines = operation.items().stream()
                .map(it -> line(
                        change == null ? it.chosen() : it, kind, rows.get(it.ticket()), apart.get(it.ticket()), me))
                .toList();
        return new Many(
                operation.id().value(),
                change == null
                        ? Operation.State.CHOSEN.name()
                        : operation.state().name(),
                kind,
                typed.form(),
                lines,
                change == null ? null : sentence(change, me.language()),
                operation.way(),
                directory.teams(),
                directory.people(),
                kind.equals("macro") ? macros(me) : List.of(),
                truncated,
                Bulk.MOST,
                error);
    }

    /** A macro under the name that it has now. */
    Change named(Change change, Member me) {
        return change instanceof Change.Use it
                ? new Change.Use(it.macro(), macros.mustBeUsable(it.macro(), me).name())
                : change;
    }

    private List<Many.Option> macros(Member me) {
        return macros.of(me).stream()
                .map(it -> new Many.Option(it.id().value(), it.name()))
                .toList();
    }

    /** @param apart whose it is, where it is somebody else's than the one that all go into */
    private Many.Line line(Item it, String kind, @Nullable TicketRow row, Strangers.@Nullable Other apart, Member me) {
        var other = it.outcome() == Item.Outcome.CHANGED ? apart : null;
        return new Many.Line(
                it.ticket().value(),
                row == null ? null : row.title(),
                row == null ? "" : was(it.was(), kind, me.language()),
                it.outcome().name(),
                other == null ? it.reason() : other.words(me.language()),
                other == null ? null : other.why());
    }

    private String was(Properties it, String kind, Language language) {
        return switch (kind) {
            case "assign" -> person(it.assignee(), language);
            case "team" -> directory.team(it.team()).name();
            case "priority" ->
                Text.in(language, "ticketing.priority." + it.priority().mark());
            case "tags" -> String.join(", ", it.tags());
            case "step" -> step(it.next().what(), it.next().due(), language);
            default -> Text.in(language, "ticketing.status." + it.status().mark());
        };
    }

    private String sentence(Change change, Language language) {
        var to = switch (change) {
            case Change.Assign it -> person(it.to(), language);
            case Change.Redirect it -> directory.team(it.to()).name();
            case Change.Move it ->
                Text.in(language, "ticketing.status." + it.to().mark());
            case Change.Close it -> it.outcome();
            case Change.Prioritise it ->
                Text.in(language, "ticketing.priority." + it.to().mark());
            case Change.Tag it -> tags(it);
            case Change.Plan it -> step(it.what(), it.due(), language) + turn(it, language);
            case Change.Merge it -> "#" + it.into().value();
            case Change.Use it -> it.name();
        };
        return Text.in(language, "bulk.kind." + change.kind()) + ": " + to;
    }

    private static String tags(Change.Tag it) {
        return ((it.more().isEmpty() ? "" : "+ " + String.join(", ", it.more()))
                        + (it.less().isEmpty() ? "" : " − " + String.join(", ", it.less())))
                .strip();
    }

    private static String turn(Change.Plan it, Language language) {
        if (it.ball() == null) return "";
        return " · " + Text.in(language, "ticketing.ball." + it.ball().name().toLowerCase(Locale.ROOT));
    }

    private static String step(@Nullable String what, java.time.@Nullable LocalDate due, Language language) {
        var day = due == null ? "" : Dates.day(due, language);
        if (what == null) return day;
        return day.isEmpty() ? what : what + ", " + day;
    }

    private String person(@Nullable PersonId id, Language language) {
        return id == null
                ? Text.in(language, "ticketing.nobody")
                : directory.person(id).name();
    }
}
