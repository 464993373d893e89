package dk.skranke.notifications;

import dk.skranke.notifications.pages.NotificationList;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What somebody was told. */
@Controller
@RequestMapping("/notifications")
class NotificationsController {

    private final Bell bell;
    private final Telling telling;
    private final Directory directory;
    private final Sentences sentences;
    private final Links links;

    NotificationsController(Bell bell, Telling telling, Directory directory, Sentences sentences, Links links) {
        this.bell = bell;
        this.telling = telling;
        this.directory = directory;
        this.sentences = sentences;
        this.links = links;
    }

    @GetMapping
    NotificationList list(Member me) {
        me.mustBelong();
        var told = telling.of(me);
        var items = told.items();
        var days = items.stream()
                .collect(Collectors.groupingBy(
                        it -> day(it.at()),
                        LinkedHashMap::new,
                        Collectors.mapping(it -> row(it, told.titles(), me), Collectors.toList())));
        return new NotificationList(
                days.entrySet().stream()
                        .map(it -> new NotificationList.Day(it.getKey(), it.getValue()))
                        .toList(),
                items.stream().anyMatch(it -> !it.read()));
    }

    @PostMapping("/readings")
    String read(Member me) {
        me.mustBelong();
        bell.read(me);
        return "redirect:/notifications";
    }

    private LocalDate day(Instant at) {
        return at.atZone(directory.zone()).toLocalDate();
    }

    private NotificationList.Row row(Bell.Item it, Map<Long, String> titles, Member me) {
        return new NotificationList.Row(
                it.occasion().icon(),
                sentences.of(it, me.language()),
                it.ticket() == null ? null : titles.get(it.ticket()),
                href(it),
                it.at(),
                it.read());
    }

    /** Out of a mail. Whoever it was not written to finds nothing, signed in or not. */
    @GetMapping("/{id:\\d{1,18}}/{mark:[\\w-]{22}}")
    String follow(@PathVariable long id, HttpServletRequest request, Member me) {
        me.mustBelong();
        if (!links.genuine(request.getRequestURI(), id, me)) throw new NotFound();
        return "redirect:" + href(bell.find(id, me).orElseThrow(NotFound::new));
    }

    private static String href(Bell.Item it) {
        if (it.href() != null) return it.href();
        return it.ticket() == null ? "/" : "/tickets/" + it.ticket();
    }
}
