package dk.skranke.quality;

import dk.skranke.database.Asker;
import dk.skranke.filtering.Mistake;
import dk.skranke.notifications.Bell;
import dk.skranke.notifications.News;
import dk.skranke.notifications.Occasion;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.office.PersonId;
import dk.skranke.office.Team;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.FactSheet;
import dk.skranke.ticketing.Facts;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the queues: with samples of what was finished, and with what a rule points out in what is open. */
@Service
class Drawing {

    private static final int MOST_FOUND = 50;

    private final Settings settings;
    private final Reviews reviews;
    private final Courses courses;
    private final Facts facts;
    private final Directory directory;
    private final Members members;
    private final Bell bell;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Drawing(
            Settings settings,
            Reviews reviews,
            Courses courses,
            Facts facts,
            Directory directory,
            Members members,
            Bell bell,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.reviews = reviews;
        this.courses = courses;
        this.facts = facts;
        this.directory = directory;
        this.members = members;
        this.bell = bell;
        this.transaction = transaction;
        this.clock = clock;
    }

    void draw() {
        samples();
        rules();
    }

    void samples() {
        var now = clock.instant();
        for (var it : watching(settings::samplings)) {
            var due = it.due(directory.zone());
            if (!due.isAfter(now)) watching(() -> draw(it, due));
        }
    }

    private int draw(Sampling it, Instant until) {
        var closed = courses.closedBetween(it.team(), it.drawnTo(), until);
        var seed = seed();
        var taken = new Sample(seed, it.percent(), it.most()).of(closed);
        var fresh = reviews.drawn(it, until, seed, closed.size(), taken);
        if (fresh > 0) tell(it.team(), fresh, "draw " + it.team().value() + " " + until.toEpochMilli());
        return fresh;
    }

    /** A rule finds what whoever looks at a team's work may see, and no more. */
    void rules() {
        var all = watching(settings::rules);
        if (all.isEmpty()) return;
        for (var team : directory.teams())
            reviewers(team).stream()
                    .findFirst()
                    .flatMap(members::find)
                    .filter(it -> it.teams().contains(team.id()))
                    .ifPresent(it -> all.forEach(rule -> find(rule, team, it)));
    }

    private void find(Settings.Rule rule, Team team, Member reviewer) {
        List<FactSheet> found;
        try {
            var filter = settings.filter(rule);
            found = Asker.call(
                    new Asker.Person(reviewer.id().value()), () -> facts.matching(filter, null, MOST_FOUND, reviewer));
        } catch (Mistake _) {
            return; // it names somebody or something that is gone
        }
        var theirs = found.stream()
                .filter(it -> it.team().equals(team.id()) && it.status().open())
                .toList();
        watching(() -> {
            var fresh = new ArrayList<FactSheet>();
            for (var it : theirs) if (reviews.add(it.id(), team.id(), null, rule.id()) > 0) fresh.add(it);
            if (!fresh.isEmpty())
                tell(
                        team.id(),
                        fresh.size(),
                        "rule " + rule.id() + " " + fresh.getLast().id().value());
            return fresh.size();
        });
    }

    private void tell(TeamId team, int count, String key) {
        var news = new News(
                Occasion.REVIEW, "quality " + key, null, null, "/quality", null, List.of(Integer.toString(count)));
        bell.tell(news, reviewers(directory.team(team)));
    }

    private Set<PersonId> reviewers(Team team) {
        return Stream.of(team.lead(), team.partner())
                .flatMap(Stream::ofNullable)
                .filter(it -> directory.person(it).active())
                .filter(it -> directory.person(it).teams().contains(team.id()))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private <T> T watching(java.util.function.Supplier<T> work) {
        return Asker.call(Asker.Role.WATCH, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    private static String seed() {
        var it = new byte[16];
        new SecureRandom().nextBytes(it);
        return HexFormat.of().formatHex(it);
    }
}
