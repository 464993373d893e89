package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.when;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.Category;
import dk.skranke.filtering.Filter;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.office.Team;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.Ordering.Key;
import dk.skranke.web.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lists can be sorted and grouped by. Names of the office's own people, teams and categories come from memory. */
@Component
class Orderings {

    static final String USUAL = "active";
    static final List<String> GROUPS =
            List.of("due", "status", "priority", "assignee", "team", "category", "turn", "client");

    private static final List<String> OWN = List.of(
            "active",
            "opened",
            "number",
            "due",
            "priority",
            "status",
            "title",
            "client",
            "matter",
            "category",
            "team",
            "assignee",
            "turn");
    /** Of names elsewhere, which are looked up for each ticket: only among work at hand. */
    private static final List<String> DEAR = List.of("client", "matter");

    private static final List<String> NAMED = List.of("assignee", "team", "category");
    private static final List<String> LATEST_FIRST = List.of("active", "opened", "number");
    private static final List<String> STATUSES =
            Stream.of(TicketStatus.values()).map(Enum::name).toList();
    private static final List<String> PRIORITIES = List.of("CRITICAL", "HIGH", "NORMAL", "LOW");
    private static final List<String> TURNS =
            Stream.of(Ball.values()).map(Enum::name).toList();
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final int LAST = 1_000_000;
    private static final int SOON = 7;

    private final Directory directory;
    private final Catalogue catalogue;
    private final Columns columns;
    private final Clock clock;

    Orderings(Directory directory, Catalogue catalogue, Columns columns, Clock clock) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.columns = columns;
        this.clock = clock;
    }

    /** What this list can be sorted by. */
    List<String> sorts(Filter filter) {
        var others = columns.all().stream().filter(it -> columns.other(it).isPresent());
        return Stream.concat(OWN.stream(), others)
                .filter(it -> Narrowing.openOnly(filter) || OWN.contains(it) && !DEAR.contains(it))
                .toList();
    }

    List<String> groups(Filter filter) {
        return GROUPS.stream()
                .filter(it -> Narrowing.openOnly(filter) || !DEAR.contains(it))
                .toList();
    }

    /** What it is sorted by of what was asked for, without its direction. */
    String sort(@Nullable String asked, Filter filter) {
        var name = asked == null ? USUAL : asked.startsWith("-") ? asked.substring(1) : asked;
        return sorts(filter).contains(name) ? name : USUAL;
    }

    @Nullable
    String group(@Nullable String asked, Filter filter) {
        return asked != null && groups(filter).contains(asked) ? asked : null;
    }

    Ordering of(@Nullable String sort, @Nullable String group, Filter filter, Member me) {
        var name = sort(sort, filter);
        var reversed = sort != null && sort.startsWith("-");
        var down = latestFirst(name) != reversed;
        var keys = new ArrayList<Key<?>>();
        if (group(group, filter) instanceof String by) keys.add(new Key<>(grouped(by, me), false));
        if (!name.equals("number")) keys.add(new Key<>(sorted(name, me), down));
        keys.add(new Key<>(TICKET.ID, down));
        return new Ordering(keys);
    }

    /** Those by whose names a list stands in order: who comes before whom becomes part of its statement. */
    List<?> names(@Nullable String sort, @Nullable String group, Filter filter) {
        var by = List.of(sort(sort, filter), Objects.requireNonNullElse(group(group, filter), ""));
        return NAMED.stream().noneMatch(by::contains)
                ? List.of()
                : List.of(directory.everybody(), directory.everyTeam(), catalogue.everyCategory());
    }

    static boolean latestFirst(String sort) {
        return LATEST_FIRST.contains(sort);
    }

    private Field<?> sorted(String by, Member me) {
        return switch (by) {
            case "active" -> TICKET.ACTIVE_AT;
            case "opened" -> TICKET.OPENED_AT;
            case "due" -> coalesce(TICKET.NEXT_DUE, inline(NEVER));
            case "title" -> lower(TICKET.TITLE);
            case "matter" -> named(Parties.matterNumber(TICKET.MATTER_ID));
            case "priority", "status", "client", "category", "team", "assignee", "turn" -> grouped(by, me);
            default -> coalesce(columns.other(by).orElseThrow().order(TICKET.ID, me), inline(Long.MAX_VALUE));
        };
    }

    /** As few different values as there are groups; the first group has the smallest. */
    Field<?> grouped(String by, Member me) {
        return switch (by) {
            case "due" -> due();
            case "status" -> at(TICKET.STATUS, STATUSES, SQLDataType.VARCHAR);
            case "priority" -> at(TICKET.PRIORITY, PRIORITIES, SQLDataType.VARCHAR);
            case "turn" -> at(TICKET.BALL, TURNS, SQLDataType.VARCHAR);
            case "assignee" -> at(TICKET.ASSIGNEE_ID, people(), SQLDataType.BIGINT);
            case "team" -> at(TICKET.TEAM_ID, teams(), SQLDataType.BIGINT);
            case "category" -> at(TICKET.CATEGORY_ID, categories(me.language()), SQLDataType.BIGINT);
            default -> named(Parties.clientName(TICKET.CLIENT_ID));
        };
    }

    /** What a group is called, by its value as text. */
    String label(String by, String value, Language language) {
        if (by.equals("client"))
            return value.startsWith("0") ? value.substring(1) : Text.in(language, "ticketing.group.no-client");
        var at = Integer.parseInt(value);
        return switch (by) {
            case "due" -> Text.in(language, "ticketing.group.due-" + at);
            case "status" ->
                Text.in(language, "ticketing.status." + STATUSES.get(at).toLowerCase(java.util.Locale.ROOT));
            case "priority" ->
                Text.in(language, "ticketing.priority." + PRIORITIES.get(at).toLowerCase(java.util.Locale.ROOT));
            case "turn" -> Text.in(language, "ticketing.turn." + TURNS.get(at).toLowerCase(java.util.Locale.ROOT));
            case "assignee" ->
                at == LAST
                        ? Text.in(language, "web.nobody")
                        : sortedPeople().get(at).name();
            case "team" -> sortedTeams().get(at).name();
            default -> sortedCategories(language).get(at).name(language);
        };
    }

    private Field<Integer> due() {
        var today = clock.instant().atZone(directory.zone()).toLocalDate();
        return when(TICKET.NEXT_DUE.isNull(), inline(4))
                .when(TICKET.NEXT_DUE.lt(today), inline(0))
                .when(TICKET.NEXT_DUE.eq(today), inline(1))
                .when(TICKET.NEXT_DUE.le(today.plusDays(SOON)), inline(2))
                .otherwise(inline(3));
    }

    /** Where the value stands among these; last where it does not. */
    private static <T> Field<Integer> at(Field<T> field, List<T> all, org.jooq.DataType<T> type) {
        if (all.isEmpty()) return inline(LAST);
        var array = all.stream().map(it -> inline(it, type)).toList();
        return coalesce(
                field("array_position({0}, {1})", Integer.class, org.jooq.impl.DSL.array(array), field.cast(type))
                        .minus(inline(1)),
                inline(LAST));
    }

    /** Those without a name come last. */
    private static Field<String> named(Field<String> name) {
        return case_().when(name.isNull(), inline("1")).otherwise(concat(inline("0"), name));
    }

    private List<Long> people() {
        return sortedPeople().stream().map(it -> it.id().value()).toList();
    }

    private List<Person> sortedPeople() {
        return directory.everybody().stream()
                .sorted(Comparator.comparing(Person::name)
                        .thenComparing(it -> it.id().value()))
                .toList();
    }

    private List<Long> teams() {
        return sortedTeams().stream().map(it -> it.id().value()).toList();
    }

    private List<Team> sortedTeams() {
        return directory.everyTeam().stream()
                .sorted(Comparator.comparing(Team::name)
                        .thenComparing(it -> it.id().value()))
                .toList();
    }

    private List<Long> categories(Language language) {
        return sortedCategories(language).stream().map(it -> it.id().value()).toList();
    }

    private List<Category> sortedCategories(Language language) {
        return catalogue.everyCategory().stream()
                .sorted(Comparator.comparing((Category it) -> it.name(language))
                        .thenComparing(it -> it.id().value()))
                .toList();
    }
}
