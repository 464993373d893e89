package dk.skranke.ticketing;

import dk.skranke.office.PersonId;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.Told.Happened;
import dk.skranke.ticketing.pages.Happening;
import dk.skranke.ticketing.pages.Sentence;
import dk.skranke.web.Dates;
import dk.skranke.web.Text;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A ticket's history in words: who did what, from which value to which. */
@Component
class HistorySentence {

    static final String NONE = "–";

    private final Naming naming;

    HistorySentence(Naming naming) {
        this.naming = naming;
    }

    Happening of(Happened it, Language language) {
        return new Happening(it.at(), who(it, language), what(it, language));
    }

    private String who(Happened it, Language language) {
        return switch (it.event().by()) {
            case Actor.Colleague by ->
                it.instead() == null
                        ? naming.person(by.id())
                        : Text.in(
                                language,
                                "ticketing.history.instead",
                                naming.person(by.id()),
                                naming.person(it.instead()));
            case Actor.Outsider _ -> orNone(it.contact());
            case Actor.Program _ -> Text.in(language, "ticketing.history.program");
            case Actor.Rule by -> Text.in(language, "ticketing.history.rule", by.name());
        };
    }

    private Sentence what(Happened it, Language language) {
        return switch (it.event()) {
            case TicketEvent.Opened e -> say("opened-" + manner(e.as()), naming.team(e.team()));
            case TicketEvent.Written e -> say("written-" + e.kind().mark());
            case TicketEvent.Redirected e
            when e.by() instanceof Actor.Rule -> say("redirected-by-rule", naming.team(e.from()), naming.team(e.to()));
            case TicketEvent.Redirected e -> say("redirected", naming.team(e.from()), naming.team(e.to()), e.reason());
            case TicketEvent.Assigned e -> assigned(e);
            case TicketEvent.Prioritised e -> prioritised(e, language);
            case TicketEvent.Moved e ->
                e.step() == null
                        ? say("moved", word(e.from(), language), word(e.to(), language))
                        : moved(e.step(), language);
            case TicketEvent.Closed e -> say("closed", e.outcome());
            case TicketEvent.Reopened e ->
                e.step() == null ? say("reopened", word(e.from(), language)) : moved(e.step(), language);
            case TicketEvent.Staged e -> moved(e.step(), language);
            case TicketEvent.Answered e -> answered(e, language);
            case TicketEvent.Planned e -> say("planned", e.from(), e.to());
            case TicketEvent.Tagged e -> say("tagged", list(e.from()), list(e.to()));
            case TicketEvent.Categorised e ->
                say("categorised", naming.category(e.from(), language), naming.category(e.to(), language));
            case TicketEvent.Filed _ -> filed(it.matterFrom(), it.matterTo());
            case TicketEvent.Renamed e -> say("renamed", e.from(), e.to());
            case TicketEvent.Followed e ->
                follows(e.by(), e.who()) ? say("follows") : say("followed", naming.person(e.who()));
            case TicketEvent.Unfollowed e ->
                follows(e.by(), e.who()) ? say("unfollows") : say("unfollowed", naming.person(e.who()));
            case TicketEvent.Merged e -> say("merged", number(e.into()));
            case TicketEvent.Unmerged e -> say("unmerged", number(e.from()));
            case TicketEvent.TookIn e -> say("took-in", number(e.from()));
            case TicketEvent.GaveBack e -> say("gave-back", number(e.what()));
            case TicketEvent.Split e -> say("split", Integer.toString(e.messages()), number(e.to()));
            case TicketEvent.SplitOff e -> say("split-off", number(e.from()));
            case TicketEvent.Snoozed e ->
                say(e.hidden() ? "snoozed" : "follow-up", Dates.day(e.until(), language), e.note());
            case TicketEvent.Awoke _ -> say("awoke");
            case TicketEvent.Noted e -> new Sentence(e.what(), List.copyOf(e.values()));
            case TicketEvent.Revised e -> say(e.withdrawn() ? "withdrew-note" : "revised-note");
            case TicketEvent.Delivered e -> say("delivered-" + mark(e.state()));
        };
    }

    private Sentence prioritised(TicketEvent.Prioritised it, Language language) {
        var from = word(it.from(), language);
        var to = word(it.to(), language);
        if (it.weight() != null) {
            var weight = naming.weight(it.weight(), language);
            return it.from() == it.to() ? say("weighed", weight, to) : say("prioritised-by-weight", from, to, weight);
        }
        return it.reason() == null || it.by() instanceof Actor.Rule
                ? say("prioritised", from, to)
                : say("prioritised-because", from, to, it.reason());
    }

    private Sentence moved(TicketEvent.Step it, Language language) {
        return say(
                "moved",
                naming.stage(it.workflow(), it.from(), language),
                naming.stage(it.workflow(), it.to(), language));
    }

    private Sentence answered(TicketEvent.Answered it, Language language) {
        var told = it.answers().stream()
                .map(one -> answer(it.form(), one, language))
                .collect(java.util.stream.Collectors.joining(" · "));
        return say("answered", told);
    }

    private String answer(@Nullable Long form, TicketEvent.Answer it, Language language) {
        var field = naming.field(form, it.field(), language);
        if (it.untold()) return field;
        var now = it.to() == null ? NONE : naming.answer(form, it.field(), it.to(), language);
        if (it.from() == null) return field + ": " + now;
        return field + ": " + naming.answer(form, it.field(), it.from(), language) + " → " + now;
    }

    private Sentence assigned(TicketEvent.Assigned it) {
        if (it.to() == null) return say("unassigned", it.from() == null ? NONE : naming.person(it.from()));
        if (it.from() != null) return say("reassigned", naming.person(it.from()), naming.person(it.to()));
        return follows(it.by(), it.to()) ? say("took") : say("assigned", naming.person(it.to()));
    }

    private static Sentence filed(@Nullable String from, @Nullable String to) {
        if (to == null) return say("unfiled", orNone(from));
        return from == null ? say("filed", to) : say("refiled", from, to);
    }

    private static boolean follows(Actor by, PersonId who) {
        return by instanceof Actor.Colleague it && it.id().equals(who);
    }

    private static String manner(MessageKind kind) {
        return switch (kind) {
            case MAIL, REPLY, SIDE, SIDE_MAIL -> "mail";
            case PHONE -> "phone";
            case FORM, NOTE -> "form";
        };
    }

    private static String word(Priority it, Language language) {
        return Text.in(language, "ticketing.priority." + it.mark());
    }

    private static String word(TicketStatus it, Language language) {
        return Text.in(language, "ticketing.status." + it.mark());
    }

    static String mark(Delivery.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String number(TicketId it) {
        return "#" + it.value();
    }

    private static String list(List<String> words) {
        return words.isEmpty() ? NONE : String.join(", ", words);
    }

    private static String orNone(@Nullable String name) {
        return name == null || name.isBlank() ? NONE : name;
    }

    private static Sentence say(String what, Object... values) {
        return new Sentence("ticketing.history." + what, List.of(values));
    }
}
