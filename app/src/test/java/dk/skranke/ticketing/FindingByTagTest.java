package dk.skranke.ticketing;

import static dk.skranke.Given.as;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.database.Asker;
import dk.skranke.filtering.Comparison;
import dk.skranke.filtering.Field;
import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Value;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Open tickets are found by a tag through an index that knows their teams: it is held against the tickets themselves. */
@OfficeTest
class FindingByTagTest {

    private static final List<String> TEAMS = List.of("Proces", "IT-support", "Sekretariat");
    private static final List<String> TAGS = List.of("skæbne", "Skæbne", "skæbnesvanger", "rykker");

    private static final Filter TAGGED = tagged("SKÆBNE");
    private static final Filter HIGH = Filter.is(Field.PRIORITY, new Value.Mark("high"));
    private static final Filter UP_TO_NORMAL =
            new Filter.Test(Field.PRIORITY, Comparison.UP_TO, List.of(new Value.Mark("normal")));
    private static final Filter CRITICAL_OR_LOW =
            new Filter.Test(Field.PRIORITY, Comparison.IS, List.of(new Value.Mark("critical"), new Value.Mark("low")));

    private static final List<Filter> FILTERS = List.of(
            View.OPEN_ONES.and(TAGGED),
            View.OPEN_ONES.and(TAGGED).and(HIGH),
            View.OPEN_ONES.and(TAGGED).and(UP_TO_NORMAL),
            View.OPEN_ONES.and(CRITICAL_OR_LOW).and(TAGGED),
            View.OPEN_ONES.and(HIGH).and(UP_TO_NORMAL).and(TAGGED),
            View.OPEN_ONES.and(TAGGED).and(new Filter.Not(HIGH)),
            View.OPEN_ONES.and(
                    new Filter.Test(Field.TAG, Comparison.IS, List.of(new Value.Text("skæbne"), new Value.Nothing()))),
            View.OPEN_ONES.and(Filter.any(List.of(TAGGED, HIGH))),
            View.OPEN_ONES.and(new Filter.Not(TAGGED)),
            TAGGED);

    @Autowired
    Narrowing narrowing;

    @Autowired
    Routing routing;

    @Autowired
    Given given;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_filter_by_tag_finds_what_is_tagged_so_and_may_be_seen() {
        var tickets = IntStream.range(0, 40)
                .mapToObj(it -> given.ticket("Efter mærkat " + it, TEAMS.get(it % TEAMS.size())))
                .toList();
        var chance = new Random(3);
        var emil = given.member("Emil");
        for (var it : tickets) {
            var team = TEAMS.get(tickets.indexOf(it) % TEAMS.size());
            if (team.equals("Proces") && chance.nextBoolean()) {
                as(given.member("Sofie"), () -> routing.follow(it, emil.id(), given.member("Sofie")));
            }
            change(it, chance);
        }

        for (var name : List.of("Sofie", "Emil", "Birgit", "Torben")) {
            for (var filter : FILTERS) {
                assertThat(found(name, filter, true)).as(name + " by " + filter).isEqualTo(found(name, filter, false));
            }
        }
        assertThat(found("Emil", FILTERS.getFirst(), true)).isNotEmpty();
    }

    private void change(TicketId id, Random chance) {
        Asker.run(
                Asker.Role.MAIL,
                () -> transaction.executeWithoutResult(_ -> sql.execute(
                        "update ticketing.ticket set tags = ?::text[], priority = ?, status = ? where id = ?",
                        "{" + (chance.nextInt(4) == 0 ? "" : TAGS.get(chance.nextInt(TAGS.size())) + ",moms") + "}",
                        List.of("LOW", "NORMAL", "HIGH", "CRITICAL").get(chance.nextInt(4)),
                        chance.nextInt(4) == 0 ? "SOLVED" : "OPEN",
                        id.value())));
    }

    /** What a filter finds as asked, and as each of its parts finds it by itself, which no index knows. */
    private Set<Long> found(String name, Filter filter, boolean together) {
        var me = given.member(name);
        var which = together
                ? narrowing.to(filter, me)
                : filter.together().stream()
                        .map(it -> narrowing.to(it, me))
                        .reduce(Condition::and)
                        .orElseThrow();
        return as(
                me,
                () -> requireNonNull(transaction.execute(_ -> sql.select(TICKET.ID)
                        .from(TICKET)
                        .where(Tickets.visibleTo(me), which)
                        .fetchSet(TICKET.ID))));
    }

    private static Filter tagged(String tag) {
        return Filter.is(Field.TAG, new Value.Text(tag));
    }
}
