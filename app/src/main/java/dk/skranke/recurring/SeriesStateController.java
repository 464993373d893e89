package dk.skranke.recurring;

import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whether a series goes on. */
@Controller
@RequestMapping("/recurring/{id:\\d+}")
class SeriesStateController {

    private final Keeping keeping;
    private final SeriesPages pages;

    SeriesStateController(Keeping keeping, SeriesPages pages) {
        this.keeping = keeping;
        this.pages = pages;
    }

    @PostMapping("/pauses")
    String pause(@PathVariable SeriesId id, Member me) {
        keeping.pause(id, me);
        return back(id);
    }

    @PostMapping("/resumptions")
    Object resume(@PathVariable SeriesId id, Member me) {
        try {
            keeping.resume(id, me);
            return back(id);
        } catch (Refused it) {
            return pages.page(id, it, me);
        }
    }

    @PostMapping("/endings")
    String end(@PathVariable SeriesId id, Member me) {
        keeping.end(id, me);
        return back(id);
    }

    @PostMapping("/removals")
    String remove(@PathVariable SeriesId id, Member me) {
        keeping.remove(id, me);
        return "redirect:/recurring";
    }

    private static String back(SeriesId id) {
        return "redirect:/recurring/" + id.value();
    }
}
