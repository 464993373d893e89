package dk.skranke.composing;

import dk.skranke.composing.pages.MyDrafts;
import dk.skranke.composing.pages.MyDrafts.Begun;
import dk.skranke.office.Member;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class MyDraftsController {

    private static final int MOST = 200;

    private final Drafts drafts;

    MyDraftsController(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/drafts")
    MyDrafts drafts(Member me) {
        var all = drafts.mine(MOST, me);
        var titles = drafts.titles(me);
        return new MyDrafts(
                some(all, titles, it -> it.waiting() == null && !it.discarded()),
                some(all, titles, it -> it.waiting() != null),
                some(all, titles, Draft::discarded));
    }

    private static List<Begun> some(List<Draft> all, Map<Long, String> titles, Predicate<Draft> which) {
        return all.stream()
                .filter(which)
                .map(it -> begun(it, titles.get(it.ticket().value())))
                .toList();
    }

    private static Begun begun(Draft it, @Nullable String title) {
        var at = it.waiting() == null ? it.changedAt() : it.waiting().sendAt();
        return new Begun(
                it.id(),
                it.ticket().value(),
                title,
                it.mode().mark(),
                at,
                Drawing.beginning(it),
                it.returned(),
                it.shared());
    }
}
