package dk.skranke.notifications;

import dk.skranke.office.Member;
import dk.skranke.ticketing.Course;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.TicketId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody was told, with the titles of the tickets as they stand now. */
@Service
class Telling {

    /** @param titles by ticket; what the reader may not see any more has none */
    record Told(List<Bell.Item> items, Map<Long, String> titles) {}

    private final Bell bell;
    private final Courses courses;

    Telling(Bell bell, Courses courses) {
        this.bell = bell;
        this.courses = courses;
    }

    @Transactional(readOnly = true)
    Told of(Member me) {
        var items = bell.of(me);
        var tickets = items.stream()
                .flatMap(it -> Stream.ofNullable(it.ticket()))
                .distinct()
                .map(TicketId::new)
                .toList();
        var titles = courses.of(tickets).stream()
                .collect(Collectors.toMap(it -> it.ticket().value(), Course::title));
        return new Told(items, titles);
    }
}
