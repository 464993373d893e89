package dk.skranke.recurring;

import dk.skranke.notifications.Bell;
import dk.skranke.notifications.News;
import dk.skranke.notifications.Occasion;
import dk.skranke.office.Directory;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.office.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells that a series files nothing any more, though nobody ended it. In the transaction in which that is so. */
@Component
class Ending {

    private final Bell bell;
    private final Directory directory;

    Ending(Bell bell, Directory directory) {
        this.bell = bell;
        this.directory = directory;
    }

    void over(Series it) {
        tell(it, "over");
    }

    void stopped(Series it) {
        tell(it, "stopped");
    }

    private void tell(Series it, String said) {
        var key = "series " + it.id().value() + " " + said + " " + it.nextAt();
        var news = new News(
                Occasion.SERIES, said, key, null, null, "/recurring/" + it.id().value(), null, List.of(it.name()));
        bell.tell(news, concerned(it));
    }

    /** Whoever keeps it; and where they have left, those who may keep it now. */
    private List<PersonId> concerned(Series it) {
        var keeper = directory.person(it.owner());
        if (keeper.active() && keeper.role() != Role.GUEST) return List.of(it.owner());
        return heirs(it).map(Person::id).toList();
    }

    private Stream<Person> heirs(Series it) {
        return switch (it.circle()) {
            case MINE -> Stream.empty();
            case TEAM -> it.team() == null ? Stream.empty() : directory.peopleOf(it.team()).stream();
            case OFFICE -> directory.administrators().stream();
        };
    }
}
