package dk.skranke.notifications;

import dk.skranke.notifications.pages.NotificationList;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Course;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.TicketId;
import dk.skranke.web.Text;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What somebody was told. */
@Controller
@RequestMapping("/notifications")
class NotificationsController {

    private final Bell bell;
    private final Courses courses;
    private final Directory directory;

    NotificationsController(Bell bell, Courses courses, Directory directory) {
        this.bell = bell;
        this.courses = courses;
        this.directory = directory;
    }

    @GetMapping
    NotificationList list(Member me) {
        me.mustBelong();
        var items = bell.of(me);
        var tickets = items.stream()
                .flatMap(it -> Stream.ofNullable(it.ticket()))
                .distinct()
                .map(TicketId::new)
                .toList();
        // Read with the reader's own rights: what they may not see any more has no title.
        var titles = courses.of(tickets).stream()
                .collect(Collectors.toMap(it -> it.ticket().value(), Course::title));
        var rows = items.stream().map(it -> row(it, titles, me)).toList();
        return new NotificationList(rows, rows.stream().anyMatch(it -> !it.read()));
    }

    @PostMapping("/readings")
    String read(Member me) {
        me.mustBelong();
        bell.read(me);
        return "redirect:/notifications";
    }

    private NotificationList.Row row(Bell.Item it, Map<Long, String> titles, Member me) {
        var by = it.by() == null
                ? Text.in(me.language(), "notifications.somebody")
                : directory.person(it.by()).name();
        var words = Stream.concat(Stream.of(it.ticket() == null ? "" : "#" + it.ticket(), by), it.words().stream())
                .toArray();
        return new NotificationList.Row(
                icon(it.occasion()),
                Text.in(me.language(), "notifications.item." + mark(it), words),
                it.ticket() == null ? null : titles.get(it.ticket()),
                href(it),
                it.at(),
                it.read());
    }

    private static String href(Bell.Item it) {
        if (it.href() != null) return it.href();
        return it.ticket() == null ? "/" : "/tickets/" + it.ticket();
    }

    /** Of a deadline that is not one's own to open there is no number to tell. */
    private static String mark(Bell.Item it) {
        return it.occasion() == Occasion.DEADLINE && it.ticket() == null
                ? "deadline-book"
                : it.occasion().mark();
    }

    private static String icon(Occasion it) {
        return switch (it) {
            case ASSIGNED -> "user";
            case CLIENT_WROTE -> "mail";
            case COLLEAGUE_WROTE, MENTIONED -> "message-square";
            case NEW_IN_TEAM -> "inbox";
            case CLOSED -> "archive";
            case TARGET -> "clock";
            case DEADLINE -> "calendar-clock";
            case APPROVAL -> "circle-check";
            case COVER -> "tree-palm";
        };
    }
}
