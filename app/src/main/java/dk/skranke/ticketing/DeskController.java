package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.MyDesk;
import dk.skranke.ticketing.pages.MyDesk.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody of the office begins. Guests have no desk here. */
@Controller
class DeskController {

    private final Desk desk;

    DeskController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/")
    Object show(Member me) {
        return me.guest() ? "redirect:/tickets" : page(desk.of(me), me);
    }

    private static MyDesk page(Desk.Day day, Member me) {
        var counts = day.counts();
        var asked =
                day.parts().containsKey(DeskPart.Place.WAITING) || day.parts().containsKey(DeskPart.Place.MAIN);
        var quiet = !asked && counts.urgent() + counts.waiting() + counts.unassigned() == 0;
        return new MyDesk(
                quiet ? null : DeskSentence.of(counts, asked, me.language()),
                new Section(rows(day.urgent()), counts.urgent()),
                new Section(rows(day.waiting()), counts.waiting()),
                new Section(rows(day.unassigned()), counts.unassigned()),
                byDay(day.ahead()),
                day.followed(),
                day.parts());
    }

    private static List<MyDesk.Row> rows(List<Desk.Waiting> waiting) {
        return waiting.stream()
                .map(it -> new MyDesk.Row(it.ticket(), it.cells()))
                .toList();
    }

    private static SortedMap<LocalDate, List<DeskDate>> byDay(List<DeskDate> dates) {
        return dates.stream().collect(Collectors.groupingBy(DeskDate::day, TreeMap::new, Collectors.toList()));
    }
}
