package dk.skranke.notifications;

import dk.skranke.notifications.Bell.Concerned;
import dk.skranke.notifications.Occasion.Scope;
import dk.skranke.notifications.db.tables.records.OccurrenceRecord;
import dk.skranke.office.Away;
import dk.skranke.office.Directory;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.Courses.Circle;
import dk.skranke.ticketing.TicketId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out who is to hear of what happened: as things stand now, not as they stood then. */
@Service
class Spreading {

    static final String HAPPENED = "happened";

    static final int AT_ONCE = 100;

    private final Bell bell;
    private final Courses courses;
    private final Directory directory;

    Spreading(Bell bell, Courses courses, Directory directory) {
        this.bell = bell;
        this.courses = courses;
        this.directory = directory;
    }

    /** @return how many were worked out */
    @Transactional
    int spread() {
        var all = bell.taken(AT_ONCE);
        if (all.isEmpty()) return 0;
        var tickets = all.stream()
                .map(it -> new TicketId(it.getTicketId()))
                .distinct()
                .toList();
        // Each row that is told holds its ticket: all of them at once, in the order in which changes hold them.
        courses.settle(tickets);
        var circles = courses.circles(tickets).stream().collect(Collectors.toMap(Circle::ticket, Function.identity()));
        bell.tell(all.stream()
                .flatMap(
                        it -> Optional.ofNullable(circles.get(new TicketId(it.getTicketId())))
                                .map(circle -> concerned(it, circle))
                                .stream())
                .toList());
        return all.size();
    }

    private Concerned concerned(OccurrenceRecord it, Circle circle) {
        var occasion = Occasion.valueOf(it.getOccasion());
        var by = it.getById() == null ? null : new PersonId(it.getById());
        var to = it.getPersonId() == null ? null : new PersonId(it.getPersonId());
        var news = new News(occasion, it.getSaid(), it.getKey(), circle.ticket(), circle.team(), null, by, List.of());
        return new Concerned(news, people(occasion, circle, to));
    }

    /**
     * Each person once, in the respect that concerns them most.
     *
     * @param to whom it happened to; they need not have the ticket
     */
    private Map<PersonId, Scope> people(Occasion occasion, Circle circle, @Nullable PersonId to) {
        var all = new LinkedHashMap<PersonId, Scope>();
        if (to != null) add(to, all);
        if (occasion.scopes().contains(Scope.MINE) && occasion != Occasion.ASSIGNED && circle.assignee() != null)
            add(circle.assignee(), all);
        if (occasion.scopes().contains(Scope.FOLLOWED))
            circle.participants().forEach(it -> all.putIfAbsent(it, Scope.FOLLOWED));
        if (occasion.scopes().contains(Scope.TEAM))
            directory.peopleOf(circle.team()).stream().map(Person::id).forEach(it -> all.putIfAbsent(it, Scope.TEAM));
        return all;
    }

    /** And whoever stands in for them. */
    private void add(PersonId whose, Map<PersonId, Scope> all) {
        all.putIfAbsent(whose, Scope.MINE);
        directory.away(whose).map(Away::substitute).ifPresent(it -> all.putIfAbsent(it, Scope.MINE));
    }
}
