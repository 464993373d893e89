package dk.skranke.watch;

import static dk.skranke.watch.db.Tables.SAMPLE;

import dk.skranke.access.Visible;
import dk.skranke.book.Upcoming;
import dk.skranke.book.Upcoming.Due;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.web.OfficeFacts;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Receipts drawn by lot each month, that a lawyer looks through: whether what was struck really arrived (BGH VIII ZB 9/20). */
@Repository
class Samples {

    static final int LEAST = 5;
    static final double PART = 0.05;

    private static final int MOST = 500;
    private static final int LONGEST_WORDS = 1000;

    private final DSLContext sql;
    private final Upcoming upcoming;
    private final OfficeFacts office;
    private final Clock clock;
    private final RandomGenerator lot = new SecureRandom();

    Samples(DSLContext sql, Upcoming upcoming, OfficeFacts office, Clock clock) {
        this.sql = sql;
        this.upcoming = upcoming;
        this.office = office;
        this.clock = clock;
    }

    /** How many of so many are looked through. */
    static int size(int of) {
        return Math.min(of, Math.max(LEAST, (int) Math.ceil(of * PART)));
    }

    /** Of which teams something was drawn. */
    Set<TeamId> draw(LocalDate month) {
        var received = upcoming.received(start(month), start(month.plusMonths(1))).stream()
                .collect(Collectors.groupingBy(Due::team));
        received.values().forEach(it -> draw(month, it));
        return received.keySet();
    }

    private void draw(LocalDate month, List<Due> all) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, lot);
        for (var it : shuffled.subList(0, size(all.size()))) {
            sql.insertInto(SAMPLE)
                    .set(SAMPLE.MONTH, month)
                    .set(SAMPLE.DEADLINE_ID, it.id().value())
                    .set(SAMPLE.TICKET_ID, it.ticket().value())
                    .set(SAMPLE.TEAM_ID, it.team().value())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(office.zone()).toInstant();
    }

    record Drawn(
            long id,
            LocalDate month,
            long deadline,
            @Nullable String title,
            @Nullable LocalDate ends,
            @Nullable PersonId by,
            @Nullable Instant at,
            @Nullable Boolean sound,
            String words) {}

    /** The newest month first. */
    @Transactional(readOnly = true)
    public List<Drawn> of(Member me) {
        me.mustBelong();
        return sql.select(
                        SAMPLE.ID,
                        SAMPLE.MONTH,
                        SAMPLE.DEADLINE_ID,
                        Upcoming.title(SAMPLE.DEADLINE_ID, me.language()),
                        Upcoming.ends(SAMPLE.DEADLINE_ID),
                        SAMPLE.LOOKED_BY,
                        SAMPLE.LOOKED_AT,
                        SAMPLE.SOUND,
                        SAMPLE.WORDS)
                .from(SAMPLE)
                .where(Visible.to(me, SAMPLE.TEAM_ID, SAMPLE.TICKET_ID))
                .orderBy(SAMPLE.MONTH.desc(), SAMPLE.ID)
                .limit(MOST)
                .fetch(it -> new Drawn(
                        it.value1(),
                        it.value2(),
                        it.value3(),
                        it.value4(),
                        it.value5(),
                        it.value6() == null ? null : new PersonId(it.value6()),
                        it.value7() == null ? null : it.value7().toInstant(),
                        it.value8(),
                        it.value9()));
    }

    /** @param words what is wrong, where something is */
    @Transactional
    public void look(long id, boolean sound, String words, boolean lawyer, Member me) {
        me.mustBelong();
        if (!lawyer) throw new Refused("watch.refusal.lawyer-looks");
        if (!sound && words.isBlank()) throw new Refused("watch.refusal.what-is-wrong");
        if (words.length() > LONGEST_WORDS) throw new Refused("watch.refusal.too-long", LONGEST_WORDS);
        var changed = sql.update(SAMPLE)
                .set(SAMPLE.LOOKED_BY, me.id().value())
                .set(SAMPLE.LOOKED_AT, now())
                .set(SAMPLE.SOUND, sound)
                .set(SAMPLE.WORDS, words.strip())
                .where(SAMPLE.ID.eq(id), SAMPLE.LOOKED_AT.isNull(), Visible.to(me, SAMPLE.TEAM_ID, SAMPLE.TICKET_ID))
                .execute();
        if (changed == 0) throw new NotFound();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
