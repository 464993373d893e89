package dk.skranke.recurring;

import dk.skranke.forms.Asked;
import dk.skranke.office.Member;
import dk.skranke.recurring.pages.SeriesForm;
import dk.skranke.recurring.pages.SeriesPage;
import dk.skranke.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/recurring/{id:\\d+}")
class SeriesController {

    private final Keeping keeping;
    private final SeriesPages pages;
    private final SeriesForms forms;
    private final SeriesReading reading;

    SeriesController(Keeping keeping, SeriesPages pages, SeriesForms forms, SeriesReading reading) {
        this.keeping = keeping;
        this.pages = pages;
        this.forms = forms;
        this.reading = reading;
    }

    @GetMapping
    SeriesPage page(@PathVariable SeriesId id, Member me) {
        return pages.page(id, null, me);
    }

    @GetMapping("/details")
    SeriesForm form(@PathVariable SeriesId id, Member me) {
        return forms.of(kept(id, me), me);
    }

    @PostMapping
    Object change(@PathVariable SeriesId id, @RequestParam MultiValueMap<String, String> parameters, Member me) {
        kept(id, me);
        var typed = AllSeriesController.typed(parameters);
        var answers = Asked.typed(parameters);
        var read = reading.of(typed, answers, me);
        if (read.details() == null || typed.containsKey("show"))
            return forms.form(id, typed, answers, read.wrong(), me);
        keeping.change(id, read.details(), me);
        return "redirect:/recurring/" + id.value();
    }

    private Series kept(SeriesId id, Member me) {
        var it = keeping.find(id, me);
        if (!it.keptBy(me)) throw new NotFound();
        return it;
    }
}
