package dk.skranke.quality;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.quality.pages.TeamResults;
import dk.skranke.shared.NotFound;
import dk.skranke.web.Text;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How finished work stands, per team and month: for whoever answers for a team, and for administrators. */
@Controller
class ResultsController {

    private final Results results;
    private final Reviews reviews;
    private final Directory directory;

    ResultsController(Results results, Reviews reviews, Directory directory) {
        this.results = results;
        this.reviews = reviews;
        this.directory = directory;
    }

    @GetMapping("/quality/results")
    TeamResults results(Member me) {
        me.mustBelong();
        if (!me.administrator() && reviews.teams(me).isEmpty()) throw new NotFound();
        var words = results.words();
        var months = results.shown().entrySet().stream()
                .map(it -> new TeamResults.Month(
                        it.getKey(),
                        it.getValue().stream().map(one -> group(one, words, me)).toList()))
                .toList();
        return new TeamResults(months, Outcome.FEWEST_PEOPLE, Outcome.FEWEST_REVIEWS);
    }

    private TeamResults.Group group(Outcome it, Map<Long, String> words, Member me) {
        var name = it.team() == null
                ? Text.in(me.language(), "quality.several")
                : directory.team(it.team()).name();
        var points = words.entrySet().stream()
                .filter(one -> it.points().containsKey(one.getKey()))
                .map(one -> {
                    var count = it.points().getOrDefault(one.getKey(), new Outcome.Count(0, 0));
                    return new TeamResults.Point(one.getValue(), count.yes(), count.no());
                })
                .toList();
        return new TeamResults.Group(name, it.reviews(), points);
    }
}
