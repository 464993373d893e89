package dk.skranke.views;

import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Mistake;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/views")
class ViewController {

    private final Views views;
    private final ViewForms forms;

    ViewController(Views views, ViewForms forms) {
        this.views = views;
        this.forms = forms;
    }

    @GetMapping("/new")
    Object form(@RequestParam(defaultValue = "") String filter, Member me) {
        me.mustBelong();
        return forms.empty(filter, me);
    }

    @PostMapping
    Object save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "MINE") Circle circle,
            @RequestParam(required = false) @Nullable TeamId team,
            Member me) {
        me.mustBelong();
        var typed = new ViewDetails(name, circle, team);
        return done(null, typed, filter, me, it -> views.save(typed, it, me));
    }

    @GetMapping("/{id}")
    Object form(@PathVariable ViewId id, Member me) {
        return forms.of(views.find(id, me), me);
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable ViewId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "MINE") Circle circle,
            @RequestParam(required = false) @Nullable TeamId team,
            Member me) {
        var typed = new ViewDetails(name, circle, team);
        return done(views.find(id, me), typed, filter, me, it -> {
            views.change(id, typed, it, me);
            return id;
        });
    }

    @PostMapping("/{id}/removals")
    String remove(@PathVariable ViewId id, Member me) {
        views.remove(id, me);
        views.forget();
        return "redirect:/tickets";
    }

    private Object done(
            @Nullable SavedView was, ViewDetails typed, String filter, Member me, Function<Filter, ViewId> change) {
        try {
            var id = change.apply(forms.read(filter, me));
            views.forget();
            return "redirect:/tickets?view=saved-" + id.value();
        } catch (Mistake it) {
            return forms.mistaken(was, typed, filter, it, me);
        } catch (Refused it) {
            return forms.refused(was, typed, filter, it, me);
        }
    }
}
