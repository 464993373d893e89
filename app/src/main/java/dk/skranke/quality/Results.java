package dk.skranke.quality;

import static dk.skranke.quality.db.Tables.QUESTION;
import static dk.skranke.quality.db.Tables.TALLY;

import dk.skranke.office.Directory;
import dk.skranke.office.Person;
import dk.skranke.office.TeamId;
import dk.skranke.quality.Outcome.Count;
import dk.skranke.quality.Outcome.OfTeam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Results of months that are over: what is still counted could be told apart from one day to the next. */
@Repository
class Results {

    private static final int MONTHS = 12;

    private record Row(TeamId team, LocalDate month, long question, Count count) {}

    private final DSLContext sql;
    private final Directory directory;
    private final Clock clock;

    Results(DSLContext sql, Directory directory, Clock clock) {
        this.sql = sql;
        this.directory = directory;
        this.clock = clock;
    }

    /** The latest month first. */
    @Transactional(readOnly = true)
    Map<LocalDate, List<Outcome>> shown() {
        var now = clock.instant().atZone(directory.zone()).toLocalDate().withDayOfMonth(1);
        var rows = sql.selectFrom(TALLY)
                .where(TALLY.MONTH.lt(now), TALLY.MONTH.ge(now.minusMonths(MONTHS)))
                .fetch(it -> new Row(
                        new TeamId(it.getTeamId()),
                        it.getMonth(),
                        it.getQuestionId() == null ? 0 : it.getQuestionId(),
                        new Count(it.getYes(), it.getNo())));
        var all = new LinkedHashMap<LocalDate, List<Outcome>>();
        rows.stream()
                .map(Row::month)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(month -> all.put(month, Outcome.shown(teams(rows, month))));
        return all;
    }

    private List<OfTeam> teams(List<Row> rows, LocalDate month) {
        var teams = new ArrayList<OfTeam>();
        rows.stream()
                .filter(it -> it.month().equals(month))
                .collect(Collectors.groupingBy(Row::team))
                .forEach((team, theirs) -> {
                    var points = new HashMap<Long, Count>();
                    theirs.forEach(it -> points.put(it.question(), it.count()));
                    var reviews = points.remove(0L);
                    var people = directory.people().stream()
                            .filter(it -> it.teams().contains(team))
                            .map(Person::id)
                            .collect(Collectors.toUnmodifiableSet());
                    teams.add(new OfTeam(team, people, reviews == null ? 0 : reviews.yes(), points));
                });
        return teams;
    }

    /** Also of points that are no longer asked. */
    @Transactional(readOnly = true)
    Map<Long, String> words() {
        return sql.selectFrom(QUESTION).orderBy(QUESTION.POSITION, QUESTION.ID).fetch().stream()
                .collect(Collectors.toMap(it -> it.getId(), it -> it.getWords(), (one, _) -> one, LinkedHashMap::new));
    }
}
