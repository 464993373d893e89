package dk.skranke.search;

import dk.skranke.filtering.Field;
import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Filtering;
import dk.skranke.filtering.Value;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.search.pages.Palette;
import dk.skranke.ticketing.TicketId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** One field over everything: tickets, people, matters, lists and what can be done. */
@Controller
class PaletteController {

    private static final int MOST_PEOPLE = 3;
    private static final int SHORTEST = 2;

    private final Everything everything;
    private final Directory directory;
    private final Filtering filtering;

    PaletteController(Everything everything, Directory directory, Filtering filtering) {
        this.everything = everything;
        this.directory = directory;
        this.filtering = filtering;
    }

    @GetMapping("/palette")
    Palette palette(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable TicketId ticket,
            Member me) {
        me.mustBelong();
        var words = Finding.words(q);
        var actionsOnly = words.startsWith(">");
        var typed = actionsOnly ? words.substring(1).strip() : words;
        var open = ticket == null ? null : ticket.value();
        if (actionsOnly || typed.length() < SHORTEST)
            return new Palette(typed, actionsOnly, open, List.of(), List.of(), List.of(), everywhere(typed));
        var found = everything.called(typed, me);
        return new Palette(
                typed,
                false,
                open,
                found.tickets(),
                found.parties().stream()
                        .map(it -> new Palette.Party(it, tickets(field(it), new Value.Text(it.name()), me)))
                        .toList(),
                directory.people().stream()
                        .filter(it -> called(it, typed))
                        .limit(MOST_PEOPLE)
                        .map(it -> new Palette.Colleague(it, tickets(Field.ASSIGNEE, new Value.OfPerson(it.id()), me)))
                        .toList(),
                everywhere(typed));
    }

    private static String everywhere(String typed) {
        return UriComponentsBuilder.fromPath("/search")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(typed)
                .toUriString();
    }

    private static boolean called(Person it, String typed) {
        var words = typed.toLowerCase(Locale.ROOT);
        var name = it.name().toLowerCase(Locale.ROOT);
        return name.startsWith(words) || name.contains(" " + words);
    }

    private static Field field(Parties.Named it) {
        return switch (it.kind()) {
            case "CLIENT" -> Field.CLIENT;
            case "MATTER" -> Field.MATTER;
            default -> Field.REQUESTER;
        };
    }

    private String tickets(Field field, Value value, Member me) {
        return UriComponentsBuilder.fromPath("/tickets")
                .queryParam("view", "open")
                .queryParam("filter", "{filter}")
                .encode()
                .buildAndExpand(filtering.write(Filter.is(field, value), me))
                .toUriString();
    }
}
