package dk.skranke.watch;

import static dk.skranke.watch.db.Tables.EVENING;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jooq.Records.mapping;

import dk.skranke.book.DeadlineBook;
import dk.skranke.book.DeadlineId;
import dk.skranke.book.Standing;
import dk.skranke.book.Upcoming;
import dk.skranke.book.Upcoming.Due;
import dk.skranke.book.Upcoming.OfDay;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.web.OfficeFacts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The evening control: the day's list with every deadline on it, open, overdue or struck, and the signatures under it. */
@Repository
class Evenings {

    /** Earlier, the day could still change too much. */
    static final LocalTime OPENS = LocalTime.of(15, 0);

    private final DSLContext sql;
    private final Upcoming upcoming;
    private final DeadlineBook book;
    private final OfficeFacts office;
    private final Clock clock;

    Evenings(DSLContext sql, Upcoming upcoming, DeadlineBook book, OfficeFacts office, Clock clock) {
        this.sql = sql;
        this.upcoming = upcoming;
        this.book = book;
        this.office = office;
        this.clock = clock;
    }

    record Signature(TeamId team, PersonId by, Instant at, String hash) {}

    /** A signature under a team's list of a day. */
    record Signed(TeamId team, LocalDate day, PersonId by, Instant at) {

        /** Whether what was struck then was looked at when this was signed. */
        boolean covers(TeamId of, Instant struck, ZoneId zone) {
            return team.equals(of) && day.equals(struck.atZone(zone).toLocalDate()) && !at.isBefore(struck);
        }
    }

    /** Of the days on which these were struck, the latest first. */
    @Transactional(readOnly = true)
    public List<Signed> signed(Collection<Instant> struck) {
        var days = struck.stream()
                .map(it -> it.atZone(office.zone()).toLocalDate())
                .collect(Collectors.toSet());
        return sql.select(EVENING.TEAM_ID, EVENING.ON_DAY, EVENING.SIGNED_BY, EVENING.SIGNED_AT)
                .from(EVENING)
                .where(EVENING.ON_DAY.in(days))
                .orderBy(EVENING.ID.desc())
                .fetch(mapping(
                        (team, day, by, at) -> new Signed(new TeamId(team), day, new PersonId(by), at.toInstant())));
    }

    LocalDate today() {
        return clock.instant().atZone(office.zone()).toLocalDate();
    }

    boolean isOpen(LocalDate day) {
        var now = clock.instant().atZone(office.zone());
        return day.isBefore(now.toLocalDate())
                || day.equals(now.toLocalDate()) && !now.toLocalTime().isBefore(OPENS);
    }

    @Transactional(readOnly = true)
    public Map<TeamId, List<Due>> of(LocalDate day, Member me) {
        return upcoming.of(ofDay(day), me).stream()
                .filter(it -> me.teams().contains(it.team()))
                .collect(Collectors.groupingBy(Due::team));
    }

    @Transactional(readOnly = true)
    public Map<TeamId, Signature> signatures(LocalDate day, Member me) {
        return sql
                .selectFrom(EVENING)
                .where(
                        EVENING.ON_DAY.eq(day),
                        EVENING.TEAM_ID.in(
                                me.teams().stream().map(TeamId::value).toList()))
                .orderBy(EVENING.ID)
                .fetch(it -> new Signature(
                        new TeamId(it.getTeamId()),
                        new PersonId(it.getSignedBy()),
                        it.getSignedAt().toInstant(),
                        it.getHash()))
                .stream()
                .collect(Collectors.toMap(Signature::team, it -> it, (_, later) -> later));
    }

    /** @param seen the deadlines that were looked at, one by one */
    @Transactional
    public void sign(TeamId team, LocalDate day, Set<Long> seen, Member me) {
        me.mustBelong();
        if (!me.teams().contains(team)) throw new NotFound();
        if (!isOpen(day)) throw new Refused("watch.refusal.too-early", OPENS.toString());
        var lines = of(day, me).getOrDefault(team, List.of());
        for (var it : lines) {
            if (!seen.contains(it.id().value())) throw new Refused("watch.refusal.not-all-seen");
            if (it.standing() == Standing.DONE && it.proof() == null) throw new Refused("watch.refusal.no-proof");
        }
        sql.insertInto(EVENING)
                .set(EVENING.TEAM_ID, team.value())
                .set(EVENING.ON_DAY, day)
                .set(EVENING.SIGNED_BY, me.id().value())
                .set(EVENING.SIGNED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(EVENING.HASH, hash(lines))
                .set(EVENING.LINES, lines.size())
                .execute();
    }

    /** Teams with a deadline today whose list nobody signed as it is now. */
    List<TeamId> unsigned(LocalDate day) {
        var lines = upcoming.of(ofDay(day)).stream().collect(Collectors.groupingBy(Due::team));
        var signed = sql.select(EVENING.TEAM_ID, EVENING.HASH)
                .distinctOn(EVENING.TEAM_ID)
                .from(EVENING)
                .where(EVENING.ON_DAY.eq(day))
                .orderBy(EVENING.TEAM_ID, EVENING.ID.desc())
                .fetchMap(it -> new TeamId(it.value1()), it -> it.value2());
        return lines.entrySet().stream()
                .filter(it -> !hash(it.getValue()).equals(signed.get(it.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    Set<PersonId> concerned(DeadlineId id, PersonId second) {
        return book.concerned(id, second);
    }

    /** What was signed: any change of the list gives another one. */
    static String hash(List<Due> lines) {
        var text = lines.stream()
                .map(it -> it.id().value() + "|" + it.ends() + "|" + it.standing() + "|" + it.proof() + "|"
                        + it.struckAt())
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private OfDay ofDay(LocalDate day) {
        var today = today();
        return new OfDay(day, start(day), start(day.plusDays(1)), day.isAfter(today) ? today : day);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(office.zone()).toInstant();
    }
}
