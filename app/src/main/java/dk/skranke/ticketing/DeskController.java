package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.MyDesk;
import dk.skranke.ticketing.pages.MyDesk.Section;
import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody of the office begins. Guests have no desk here. */
@Controller
class DeskController {

    private final Desk desk;
    private final ObjectProvider<DeskPart> parts;

    DeskController(Desk desk, ObjectProvider<DeskPart> parts) {
        this.desk = desk;
        this.parts = parts;
    }

    @GetMapping("/")
    Object show(Member me) {
        return me.guest() ? "redirect:/tickets" : page(desk.of(me), me);
    }

    private MyDesk page(Desk.Day day, Member me) {
        var counts = day.counts();
        var quiet = counts.urgent() + counts.waiting() + counts.unassigned() == 0;
        return new MyDesk(
                quiet ? null : DeskSentence.of(counts, me.language()),
                new Section(day.urgent(), counts.urgent()),
                new Section(day.waiting(), counts.waiting()),
                new Section(day.unassigned(), counts.unassigned()),
                byDay(day.ahead()),
                day.followed(),
                parts.orderedStream().<Page>flatMap(it -> it.of(me).stream()).toList());
    }

    private static SortedMap<LocalDate, List<TicketRow>> byDay(List<TicketRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(TicketRow::due, TreeMap::new, Collectors.toList()));
    }
}
