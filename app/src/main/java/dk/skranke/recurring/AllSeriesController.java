package dk.skranke.recurring;

import dk.skranke.forms.Asked;
import dk.skranke.office.Member;
import dk.skranke.recurring.pages.SeriesForm;
import dk.skranke.recurring.pages.SeriesList;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/recurring")
class AllSeriesController {

    private final Keeping keeping;
    private final SeriesPages pages;
    private final SeriesForms forms;
    private final SeriesReading reading;

    AllSeriesController(Keeping keeping, SeriesPages pages, SeriesForms forms, SeriesReading reading) {
        this.keeping = keeping;
        this.pages = pages;
        this.forms = forms;
        this.reading = reading;
    }

    @GetMapping
    SeriesList list(Member me) {
        me.mustBelong();
        return pages.list(me);
    }

    @GetMapping("/new")
    SeriesForm form(
            @RequestParam(required = false) @Nullable TicketId ticket,
            @RequestParam(defaultValue = "") String template,
            Member me) {
        me.mustBelong();
        return forms.empty(ticket, template, me);
    }

    @PostMapping
    Object add(@RequestParam MultiValueMap<String, String> parameters, Member me) {
        me.mustBelong();
        var typed = typed(parameters);
        var answers = Asked.typed(parameters);
        var read = reading.of(typed, answers, me);
        if (read.details() == null || typed.containsKey("show"))
            return forms.form(null, typed, answers, read.wrong(), me);
        try {
            return "redirect:/recurring/" + keeping.add(read.details(), me).value();
        } catch (Refused it) {
            return forms.form(null, typed, answers, Map.of("freq", it), me);
        }
    }

    /** The days of a week are boxes of one name. */
    static Map<String, String> typed(MultiValueMap<String, String> parameters) {
        var typed = parameters.toSingleValueMap();
        if (parameters.containsKey("on"))
            typed.put("on", String.join(",", parameters.getOrDefault("on", java.util.List.of())));
        return typed;
    }
}
