package dk.skranke.book;

import dk.skranke.book.pages.BookList.Narrowed;
import dk.skranke.book.pages.Choice;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whose deadlines a page shows, as its address says. */
@Component
class Narrowing {

    private final Directory directory;

    Narrowing(Directory directory) {
        this.directory = directory;
    }

    Shelf.Whose whose(String person, String team) {
        return new Shelf.Whose(
                person.matches("\\d{1,18}") ? new PersonId(Long.parseLong(person)) : null,
                team.matches("\\d{1,18}") ? new TeamId(Long.parseLong(team)) : null);
    }

    Narrowed shown(String person, String team, Member me) {
        var query = new ArrayList<String>();
        if (person.matches("\\d{1,18}")) query.add("person=" + person);
        if (team.matches("\\d{1,18}")) query.add("team=" + team);
        return new Narrowed(
                person,
                team,
                Offered.people(directory.people()),
                me.teams().stream()
                        .map(directory::team)
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .map(it -> new Choice(Long.toString(it.id().value()), it.name()))
                        .toList(),
                query.stream().collect(Collectors.joining("&")));
    }
}
