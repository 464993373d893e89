package dk.skranke.notifications;

import dk.skranke.database.Asker;
import dk.skranke.notifications.db.tables.records.ItemRecord;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Course;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.TicketId;
import dk.skranke.web.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a mail says of what somebody was told: nothing, unless the office allows it. */
@Component("notificationWording")
class Wording {

    private static final int MOST = 20;

    private final Manners manners;
    private final Sentences sentences;
    private final Courses courses;

    Wording(Manners manners, Sentences sentences, Courses courses) {
        this.manners = manners;
        this.sentences = sentences;
        this.courses = courses;
    }

    /** Titles are read with the eyes of whoever gets the mail, as the mail is written. */
    String told(List<ItemRecord> items, Member who) {
        if (!manners.content() || items.isEmpty()) return "";
        var tickets = items.stream()
                .flatMap(it -> Stream.ofNullable(it.getTicketId()))
                .distinct()
                .map(TicketId::new)
                .toList();
        var titles = Asker.call(new Asker.Person(who.id().value()), () -> courses.of(tickets)).stream()
                .collect(Collectors.toMap(it -> it.ticket().value(), Course::title));
        var lines = items.stream().limit(MOST).map(it -> {
            var title = it.getTicketId() == null ? null : titles.get(it.getTicketId());
            return "– " + sentences.of(Bell.item(it), who.language()) + (title == null ? "" : ": " + title);
        });
        var more = items.size() - MOST;
        var rest = more <= 0 ? "" : "\n" + Text.in(who.language(), "notifications.mail.more", more);
        return lines.collect(Collectors.joining("\n", "\n\n", rest));
    }
}
