package dk.skranke.search;

import dk.skranke.office.Member;
import dk.skranke.search.pages.SimilarTickets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the form of a new ticket shows while it is being filled in. */
@Controller
class SimilarController {

    private final Similar similar;

    SimilarController(Similar similar) {
        this.similar = similar;
    }

    @GetMapping("/tickets/similar")
    SimilarTickets similar(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String requester,
            Member me) {
        me.mustBelong();
        return new SimilarTickets(similar.to(Finding.words(title), Finding.words(requester), me));
    }
}
