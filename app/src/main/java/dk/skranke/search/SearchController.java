package dk.skranke.search;

import dk.skranke.office.Member;
import dk.skranke.search.pages.Search;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks for tickets. */
@Controller
class SearchController {

    private static final int SHOWN = 50;

    private final Finding finding;
    private final Facets facets;

    SearchController(Finding finding, Facets facets) {
        this.finding = finding;
        this.facets = facets;
    }

    @GetMapping("/search")
    Search search(@RequestParam(defaultValue = "") String q, @RequestParam Map<String, String> parameters, Member me) {
        var chosen = new Chosen(parameters);
        var found = finding.narrow(q, chosen, SHOWN, me);
        var typed = Finding.words(q);
        var meant = found.all().isEmpty() ? finding.meant(q, me) : Optional.<String>empty();
        return new Search(
                typed,
                found.hits(),
                found.narrowed().size(),
                SHOWN,
                found.all().size() >= Finding.MOST,
                facets.of(typed, chosen, found.all(), me),
                meant.orElse(null));
    }
}
