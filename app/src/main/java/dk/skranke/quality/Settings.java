package dk.skranke.quality;

import static dk.skranke.quality.db.Tables.QUESTION;
import static dk.skranke.quality.db.Tables.RULE;
import static dk.skranke.quality.db.Tables.SAMPLING;
import static org.jooq.impl.DSL.inline;

import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Filtering;
import dk.skranke.filtering.Mistake;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import dk.skranke.quality.Sampling.Every;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.web.Text;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The checklist, how much is looked at, and which rules point something out: the office's own, kept by administrators. */
@Repository
class Settings {

    static final int MOST_QUESTIONS = 20;
    static final int MOST_RULES = 20;
    private static final int LONGEST_QUESTION = 200;
    private static final int LONGEST_NAME = 80;
    /** As many as the bundle has. */
    private static final int USUAL = 6;

    record Rule(long id, String name, String filter) {}

    private final DSLContext sql;
    private final Directory directory;
    private final Filtering filtering;
    private final Clock clock;

    Settings(DSLContext sql, Directory directory, Filtering filtering, Clock clock) {
        this.sql = sql;
        this.directory = directory;
        this.filtering = filtering;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Question> questions() {
        return sql.selectFrom(QUESTION)
                .where(QUESTION.ACTIVE.isTrue())
                .orderBy(QUESTION.POSITION, QUESTION.ID)
                .fetch(it -> new Question(it.getId(), it.getWords()));
    }

    /** For an office that has none of its own yet: proposed in the language of whoever writes them. */
    List<String> usual(Member me) {
        return IntStream.rangeClosed(1, USUAL)
                .mapToObj(it -> Text.in(me.language(), "quality.usual." + it))
                .toList();
    }

    @Transactional
    void questions(List<String> lines, Member me) {
        me.mustAdministrate();
        var wanted = lines.stream()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (wanted.isEmpty()) throw new Refused("quality.no-questions");
        if (wanted.size() > MOST_QUESTIONS) throw new Refused("quality.many-questions", MOST_QUESTIONS);
        for (var it : wanted)
            if (it.length() > LONGEST_QUESTION) throw new Refused("quality.long-question", LONGEST_QUESTION, it);
        noneOfTheirOwn(me);
        for (var i = 0; i < wanted.size(); i++) keep(wanted.get(i), (short) i);
    }

    /** Back to the usual ones. */
    @Transactional
    void noneOfTheirOwn(Member me) {
        me.mustAdministrate();
        sql.update(QUESTION).set(QUESTION.ACTIVE, inline(false)).execute();
    }

    /** One that was there before is the same again, and so is what was answered to it. */
    private void keep(String words, short position) {
        var known = sql.update(QUESTION)
                .set(QUESTION.ACTIVE, true)
                .set(QUESTION.POSITION, position)
                .where(QUESTION.WORDS.eq(words))
                .execute();
        if (known == 0)
            sql.insertInto(QUESTION)
                    .set(QUESTION.WORDS, words)
                    .set(QUESTION.POSITION, position)
                    .execute();
    }

    @Transactional(readOnly = true)
    List<Sampling> samplings() {
        return sql.selectFrom(SAMPLING)
                .fetch(it -> new Sampling(
                        new TeamId(it.getTeamId()),
                        it.getPercent(),
                        it.getMost(),
                        Every.valueOf(it.getEvery()),
                        it.getDrawnTo().toInstant()));
    }

    /** @param percent nothing for none. What is finished from now on counts. */
    @Transactional
    void sample(TeamId team, int percent, int most, Every every, Member me) {
        me.mustAdministrate();
        directory.team(team);
        if (percent < 0 || percent > 100) throw new Refused("quality.percent");
        if (most < 1 || most > 50) throw new Refused("quality.most");
        if (percent == 0) {
            sql.deleteFrom(SAMPLING).where(SAMPLING.TEAM_ID.eq(team.value())).execute();
            return;
        }
        sql.insertInto(SAMPLING)
                .set(SAMPLING.TEAM_ID, team.value())
                .set(SAMPLING.PERCENT, (short) percent)
                .set(SAMPLING.MOST, (short) most)
                .set(SAMPLING.EVERY, every.name())
                .set(SAMPLING.DRAWN_TO, clock.instant().atOffset(ZoneOffset.UTC))
                .onConflict(SAMPLING.TEAM_ID)
                .doUpdate()
                .set(SAMPLING.PERCENT, (short) percent)
                .set(SAMPLING.MOST, (short) most)
                .set(SAMPLING.EVERY, every.name())
                .execute();
    }

    @Transactional(readOnly = true)
    List<Rule> rules() {
        return sql.selectFrom(RULE).orderBy(RULE.NAME).fetch(it -> new Rule(it.getId(), it.getName(), it.getFilter()));
    }

    Filter filter(Rule it) {
        return filtering.kept(it.filter());
    }

    String written(Rule it, Member me) {
        return filtering.write(filter(it), me);
    }

    @Transactional
    void add(String name, String typed, Member me) {
        me.mustAdministrate();
        var it = name.replaceAll("\\p{Cntrl}+", " ").strip();
        if (it.isEmpty() || it.length() > LONGEST_NAME) throw new Refused("quality.rule-name", LONGEST_NAME);
        if (sql.fetchCount(RULE) >= MOST_RULES) throw new Refused("quality.many-rules", MOST_RULES);
        if (sql.fetchExists(RULE, RULE.NAME.eq(it))) throw new Refused("quality.rule-twice", it);
        sql.insertInto(RULE)
                .set(RULE.NAME, it)
                .set(RULE.FILTER, filtering.keep(filter(typed, me)))
                .execute();
    }

    /** As another office has it. */
    @Transactional
    void carry(String name, String typed, Member me) {
        me.mustAdministrate();
        var known = sql.update(RULE)
                .set(RULE.FILTER, filtering.keep(filter(typed, me)))
                .where(RULE.NAME.eq(name))
                .execute();
        if (known == 0) add(name, typed, me);
    }

    private Filter filter(String typed, Member me) {
        if (typed.isBlank()) throw new Refused("quality.rule-everything");
        try {
            var filter = filtering.read(typed, me);
            if (Filtering.personal(filter)) throw new Refused("quality.rule-personal");
            return filter;
        } catch (Mistake it) {
            throw new Refused(it.key(), Objects.requireNonNull(it.arguments()).toArray());
        }
    }

    @Transactional
    void remove(long rule, Member me) {
        me.mustAdministrate();
        if (sql.deleteFrom(RULE).where(RULE.ID.eq(rule)).execute() == 0) throw new NotFound();
    }
}
