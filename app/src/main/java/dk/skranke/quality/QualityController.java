package dk.skranke.quality;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.quality.pages.Looked;
import dk.skranke.quality.pages.Queue;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is to be looked at, by whoever answers for a team. */
@Controller
@RequestMapping("/quality")
class QualityController {

    private final Reviews reviews;
    private final Settings settings;
    private final Looking looking;
    private final Directory directory;

    QualityController(Reviews reviews, Settings settings, Looking looking, Directory directory) {
        this.reviews = reviews;
        this.settings = settings;
        this.looking = looking;
        this.directory = directory;
    }

    @GetMapping
    Queue queue(@RequestParam(required = false) @Nullable String done, Member me) {
        me.mustBelong();
        var rows = reviews.waiting(me).entrySet().stream()
                .map(it -> new Queue.Row(
                        it.getKey().id(),
                        it.getKey().ticket().value(),
                        it.getValue().title(),
                        directory.team(it.getKey().team()).name(),
                        it.getKey().rule(),
                        it.getKey().at()))
                .toList();
        return new Queue(rows, !reviews.teams(me).isEmpty(), me.administrator(), done != null);
    }

    @GetMapping("/{id:\\d{1,18}}")
    Looked form(@PathVariable long id, Member me) {
        me.mustBelong();
        return form(id, Map.of(), "", null, me);
    }

    @PostMapping("/{id:\\d{1,18}}")
    Object done(@PathVariable long id, @RequestParam Map<String, String> form, Member me) {
        me.mustBelong();
        var then = form.getOrDefault("then", "nothing");
        try {
            var it = looking.done(id, answers(form), form.getOrDefault("remark", ""), !then.equals("nothing"), me);
            // What becomes a ticket is written where tickets below this one are.
            return then.equals("ticket")
                    ? "redirect:/tickets/" + it.ticket().value() + "/sub-tickets"
                    : "redirect:/quality?done";
        } catch (Refused it) {
            return form(id, form, form.getOrDefault("remark", ""), it, me);
        }
    }

    private Map<Long, Said> answers(Map<String, String> form) {
        var all = new HashMap<Long, Said>();
        for (var it : settings.questions()) {
            var said = form.get("q" + it.id());
            if (said == null) continue;
            if (!said.matches("YES|NO|NA")) throw new NotFound();
            all.put(it.id(), Said.valueOf(said));
        }
        return all;
    }

    private Looked form(long id, Map<String, String> typed, String remark, @Nullable Refused error, Member me) {
        var it = reviews.find(id, me);
        var points = settings.questions().stream()
                .map(one -> new Looked.Point(one.id(), one.words(), typed.getOrDefault("q" + one.id(), "")))
                .toList();
        return new Looked(
                id,
                it.getKey().ticket().value(),
                it.getValue().title(),
                directory.team(it.getKey().team()).name(),
                it.getKey().rule(),
                it.getKey().done(),
                points,
                remark,
                typed.getOrDefault("then", "nothing"),
                error);
    }
}
