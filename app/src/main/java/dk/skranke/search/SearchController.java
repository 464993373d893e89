package dk.skranke.search;

import dk.skranke.office.Member;
import dk.skranke.search.pages.Search;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks for tickets. */
@Controller
class SearchController {

    private static final int MOST = 50;

    private final Finding finding;

    SearchController(Finding finding) {
        this.finding = finding;
    }

    @GetMapping("/search")
    Search search(@RequestParam(defaultValue = "") String q, Member me) {
        var hits = finding.find(q, MOST, me);
        var meant = hits.isEmpty() ? finding.meant(q, me) : Optional.<String>empty();
        return new Search(Finding.words(q), hits, MOST, meant.orElse(null));
    }
}
