package dk.skranke.composing;

import dk.skranke.composing.pages.MyDrafts;
import dk.skranke.composing.pages.MyDrafts.Begun;
import dk.skranke.office.Member;
import java.util.List;
import java.util.function.Predicate;
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
        return new MyDrafts(
                some(all, it -> it.waiting() == null && !it.discarded()),
                some(all, it -> it.waiting() != null),
                some(all, Draft::discarded));
    }

    private static List<Begun> some(List<Draft> all, Predicate<Draft> which) {
        return all.stream().filter(which).map(MyDraftsController::begun).toList();
    }

    private static Begun begun(Draft it) {
        var at = it.waiting() == null ? it.changedAt() : it.waiting().sendAt();
        return new Begun(
                it.id(), it.ticket().value(), it.mode().mark(), at, Drawing.beginning(it), it.returned(), it.shared());
    }
}
