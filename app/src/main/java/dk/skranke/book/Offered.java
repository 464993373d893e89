package dk.skranke.book;

import dk.skranke.book.pages.Choice;
import dk.skranke.book.pages.Group;
import dk.skranke.book.pages.NewDeadline.Proposal;
import dk.skranke.deadlines.Deadlines;
import dk.skranke.deadlines.Jurisdiction;
import dk.skranke.deadlines.Place;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.TicketFacts;
import dk.skranke.ticketing.TicketId;
import dk.skranke.web.Text;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What forms about deadlines offer, in the reader's language. */
@Component
class Offered {

    private static final int MOST_PROPOSALS = 3;

    private final Deadlines deadlines;
    private final Directory directory;
    private final Lawyers lawyers;
    private final TicketFacts tickets;

    Offered(Deadlines deadlines, Directory directory, Lawyers lawyers, TicketFacts tickets) {
        this.deadlines = deadlines;
        this.directory = directory;
        this.lawyers = lawyers;
        this.tickets = tickets;
    }

    /** By whose law they are, the office's own country first; each rule once, however many versions it has. */
    List<Group> rules(Language language) {
        return jurisdictions().stream()
                .map(it -> new Group(land(it.name(), language), rules(it, language)))
                .toList();
    }

    private List<Jurisdiction> jurisdictions() {
        var home = lawyers.place().substring(0, 2).toUpperCase(Locale.ROOT);
        return Arrays.stream(Jurisdiction.values())
                .sorted((one, other) ->
                        Boolean.compare(other.name().equals(home), one.name().equals(home)))
                .toList();
    }

    private List<Choice> rules(Jurisdiction whose, Language language) {
        var byKey = new LinkedHashMap<String, Choice>();
        for (var it : deadlines.rules()) {
            if (it.jurisdiction() == whose)
                byKey.put(it.key(), new Choice(it.key(), it.title(language) + " · " + it.law()));
        }
        return List.copyOf(byKey.values());
    }

    /** With the country alone, for a court that nobody knows yet. */
    List<Group> places(Language language) {
        var home = lawyers.place().substring(0, 2).toUpperCase(Locale.ROOT);
        var countries = home.equals("DE") ? List.of("DE", "DK") : List.of("DK", "DE");
        return countries.stream()
                .map(it -> new Group(land(it, language), places(it, language)))
                .toList();
    }

    private List<Choice> places(String country, Language language) {
        var collator = Collator.getInstance(language.locale());
        var places = new ArrayList<Choice>();
        if (country.equals("DE")) places.add(new Choice("DE", Text.in(language, "book.place-unknown")));
        deadlines.places().stream()
                .filter(it -> it.code().startsWith(country) && it.closed().isEmpty())
                .sorted((one, other) -> collator.compare(one.name(language), other.name(language)))
                .map((Place it) -> new Choice(it.code(), it.name(language)))
                .forEach(places::add);
        return places;
    }

    private static String land(String code, Language language) {
        return Text.in(language, "deadlines.jurisdiction." + code.toLowerCase(Locale.ROOT));
    }

    List<Choice> files(TicketId ticket, Member me) {
        return tickets.files(ticket, me).stream()
                .map(it -> new Choice(Long.toString(it.id()), it.name()))
                .toList();
    }

    /** On which days files came in that may set a deadline off; which day the law means, somebody reads in them. */
    List<Proposal> proposals(TicketId ticket, Member me) {
        return tickets.files(ticket, me).stream()
                .flatMap(it -> Stream.ofNullable(it.arrived())
                        .map(at -> new Proposal(it.id(), it.name(), LocalDate.ofInstant(at, directory.zone()))))
                .limit(MOST_PROPOSALS)
                .toList();
    }

    static List<Choice> people(List<Person> people) {
        return people.stream()
                .map(it -> new Choice(Long.toString(it.id().value()), it.name()))
                .toList();
    }

    List<Choice> lawyers() {
        return people(directory.people().stream()
                .filter(it -> lawyers.lawyer(it.id()))
                .toList());
    }
}
