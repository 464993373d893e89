package dk.skranke.book;

import static dk.skranke.book.db.Tables.DEADLINE;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.BIGINT;

import dk.skranke.office.Answering;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.shared.Worded;
import dk.skranke.web.Dates;
import dk.skranke.web.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Nobody leaves deadlines behind. Those that whoever administers the office sees are named, of the others it is said how many. */
@Repository
class AnsweredBy implements Answering {

    private static final int NAMED = 5;

    private final DSLContext sql;
    private final Directory directory;

    AnsweredBy(DSLContext sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Refused> left(PersonId who, @Nullable Set<TeamId> leaves, Member by) {
        by.mustAdministrate();
        if (leaves != null && leaves.isEmpty()) return Optional.empty();
        var teams = leaves == null ? null : leaves.stream().map(TeamId::value).toArray(Long[]::new);
        var all = Objects.requireNonNull(sql.fetchValue(select(function(
                name("book", "answered_by"),
                BIGINT,
                val(who.value()),
                teams == null ? castNull(BIGINT.array()) : val(teams, BIGINT.array())))));
        if (all == 0) return Optional.empty();
        var seen = sql.selectFrom(DEADLINE)
                .where(
                        DEADLINE.RESPONSIBLE_ID.eq(who.value()),
                        Book.OPEN,
                        teams == null ? noCondition() : DEADLINE.TEAM_ID.in(teams),
                        Book.visibleTo(by))
                .orderBy(DEADLINE.ENDS_ON, DEADLINE.ID)
                .fetch(Rows::deadline);
        return Optional.of(new Refused(
                leaves == null ? "book.left.office" : "book.left.teams",
                directory.person(who).name(),
                (Worded) language -> told(seen, all - seen.size(), language)));
    }

    /** {@code Anke i straffesager #4127 (fre. 11. dec. 2026), 3 mere}. */
    private static String told(List<Deadline> seen, long unseen, Language language) {
        var parts = new ArrayList<String>();
        seen.stream()
                .limit(NAMED)
                .map(it -> it.title(language) + " #" + it.ticket().value() + " ("
                        + Dates.day(it.term().ends(), language) + ")")
                .forEach(parts::add);
        if (seen.size() > NAMED) parts.add(Text.in(language, "book.left.more", seen.size() - NAMED));
        if (unseen > 0) parts.add(Text.in(language, "book.left.unseen", unseen));
        return String.join(", ", parts);
    }
}
