package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ATTACHMENT;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dk.skranke.access.Visible;
import dk.skranke.filtering.Comparison;
import dk.skranke.filtering.Field;
import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Value;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A filter as a condition, to stand beside the rule about who sees what: it takes away and never adds. */
@Component
class Narrowing {

    private final FilterParts parts;
    private final Directory directory;
    private final Clock clock;

    Narrowing(FilterParts parts, Directory directory, Clock clock) {
        this.parts = parts;
        this.directory = directory;
        this.clock = clock;
    }

    /** A filter that asks nothing about whoever asks. */
    Condition impersonal(Filter filter) {
        return to(filter, null);
    }

    Condition to(Filter filter, @Nullable Member me) {
        return switch (filter) {
            case Filter.All it ->
                it.parts().stream().map(part -> part(part, it, me)).reduce(noCondition(), Condition::and);
            case Filter.Any it ->
                or(it.parts().stream().map(part -> to(part, me)).toList());
            // What is unknown of a ticket is not what was excluded, and stays in.
            case Filter.Not it -> condition("({0}) is not true", to(it.part(), me));
            case Filter.Words it -> words(it.text());
            case Filter.Test it ->
                or(it.values().stream().map(value -> test(it, value, me)).toList());
        };
    }

    /** Tags of work at hand stand in an index, which a function asks: row security lets no statement ask for them by one. */
    private Condition part(Filter part, Filter.All all, @Nullable Member me) {
        if (me == null || !openOnly(all) || !(part instanceof Filter.Test test) || test.field() != Field.TAG) {
            return to(part, me);
        }
        var priorities = val(priorities(all).toArray(String[]::new));
        return or(test.values().stream()
                .map(it -> it instanceof Value.Text tag ? tagged(tag.text(), priorities) : test(test, it, me))
                .toList());
    }

    private static Condition tagged(String tag, org.jooq.Field<String[]> priorities) {
        return condition("{0} = any ((select ticketing.tagged({1}, {2}))::bigint[])", TICKET.ID, val(tag), priorities);
    }

    /** The tags that a ticket must bear one of. */
    static List<String> tags(Filter part) {
        if (!(part instanceof Filter.Test it) || it.field() != Field.TAG) return List.of();
        return it.values().stream()
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text())
                .toList();
    }

    /** Of open tickets that whoever asks may see. */
    static Condition borneByNone(org.jooq.Field<String> tag) {
        var priorities =
                val(Field.PRIORITY.marks().stream().map(Narrowing::upper).toArray(String[]::new));
        return condition("cardinality(ticketing.tagged({0}, {1})) = 0", tag, priorities);
    }

    private static List<String> priorities(Filter.All all) {
        return Field.PRIORITY.marks().stream()
                .map(Narrowing::upper)
                .filter(it -> all.parts().stream().allMatch(part -> mayBe(it, part)))
                .toList();
    }

    private static boolean mayBe(String priority, Filter part) {
        return !(part instanceof Filter.Test it)
                || it.field() != Field.PRIORITY
                || it.values().stream()
                        .anyMatch(value -> !(value instanceof Value.Mark mark)
                                || priorities(it.comparison(), mark.name()).contains(priority));
    }

    /** Whether all of it is work at hand: that much can be counted on every page. */
    static boolean openOnly(Filter filter) {
        return filter.together().contains(View.OPEN_ONES);
    }

    /** Whether it is told from the ticket's own row, who takes part in it and whether it sleeps: not from what stands beside it. */
    static boolean isOfTheTicketAlone(Filter filter) {
        return switch (filter) {
            case Filter.All it -> it.parts().stream().allMatch(Narrowing::isOfTheTicketAlone);
            case Filter.Any it -> it.parts().stream().allMatch(Narrowing::isOfTheTicketAlone);
            case Filter.Not it -> isOfTheTicketAlone(it.part());
            case Filter.Words _ -> true;
            case Filter.Test it ->
                switch (it.field()) {
                    case STATUS,
                            PRIORITY,
                            TURN,
                            IS,
                            LANGUAGE,
                            TEAM,
                            ASSIGNEE,
                            CATEGORY,
                            TAG,
                            SUBJECT,
                            STEP,
                            DUE,
                            UPDATED,
                            CREATED,
                            CLOSED -> true;
                    case CLIENT, MATTER -> it.values().stream().allMatch(Value.Nothing.class::isInstance);
                    case HAS, CHANNEL, REQUESTER, ANSWER, DEADLINE, CONTROL, RESPONSE -> false;
                };
        };
    }

    /** How long what is made of a filter says what it means: for this minute where it counts back from now, else for today. */
    ZonedDateTime moment(Filter filter) {
        var now = clock.instant().atZone(directory.zone());
        return now.truncatedTo(isCountedFromNow(filter) ? ChronoUnit.MINUTES : ChronoUnit.DAYS);
    }

    /** Those whose names a filter searches: which of them bear one becomes part of the condition. */
    List<Person> names(Filter filter) {
        return looksForRequesters(filter) ? directory.everybody() : List.of();
    }

    private static boolean looksForRequesters(Filter filter) {
        return switch (filter) {
            case Filter.All it -> it.parts().stream().anyMatch(Narrowing::looksForRequesters);
            case Filter.Any it -> it.parts().stream().anyMatch(Narrowing::looksForRequesters);
            case Filter.Not it -> looksForRequesters(it.part());
            case Filter.Words _ -> false;
            case Filter.Test it -> it.field() == Field.REQUESTER;
        };
    }

    private static boolean isCountedFromNow(Filter filter) {
        return switch (filter) {
            case Filter.All it -> it.parts().stream().anyMatch(Narrowing::isCountedFromNow);
            case Filter.Any it -> it.parts().stream().anyMatch(Narrowing::isCountedFromNow);
            case Filter.Not it -> isCountedFromNow(it.part());
            case Filter.Words _ -> false;
            case Filter.Test it -> it.values().stream().anyMatch(Value.Away.class::isInstance);
        };
    }

    private static Condition words(String text) {
        var title = TICKET.TITLE.containsIgnoreCase(text);
        return text.matches("#?\\d{1,18}") ? title.or(TICKET.ID.eq(Long.parseLong(text.replace("#", "")))) : title;
    }

    private Condition test(Filter.Test test, Value value, @Nullable Member me) {
        return switch (value) {
            case Value.Mark it -> mark(test.field(), test.comparison(), it.name(), me);
            case Value.OfTeam it -> TICKET.TEAM_ID.eq(it.id().value());
            case Value.OfPerson it -> TICKET.ASSIGNEE_ID.eq(it.id().value());
            case Value.Me _ ->
                me == null ? falseCondition() : TICKET.ASSIGNEE_ID.eq(me.id().value());
            case Value.OfCategory it -> TICKET.CATEGORY_ID.eq(it.id().value());
            case Value.Text it -> text(test.field(), it.text());
            case Value.Nothing _ -> missing(test.field(), me);
            case Value.Day _, Value.Away _ -> dated(test, value, me);
        };
    }

    private Condition mark(Field field, Comparison comparison, String mark, @Nullable Member me) {
        return switch (field) {
            case STATUS -> TICKET.STATUS.eq(upper(mark));
            case PRIORITY -> TICKET.PRIORITY.in(priorities(comparison, mark));
            case TURN -> TICKET.BALL.eq(upper(mark));
            case LANGUAGE -> TICKET.LANGUAGE.eq(mark);
            case CHANNEL -> Facts.CHANNEL.eq(mark);
            case IS -> is(mark, me);
            case CONTROL ->
                parts.among(field, it -> it.coerce(SQLDataType.VARCHAR).eq(upper(mark)), me);
            default -> has(mark, me);
        };
    }

    private Condition dated(Filter.Test test, Value value, @Nullable Member me) {
        var dated = new Dated(clock.instant().atZone(directory.zone()));
        return switch (test.field()) {
            case DEADLINE ->
                parts.among(test.field(), it -> dated.ofDay(it.coerce(SQLDataType.LOCALDATE), test, value), me);
            case RESPONSE ->
                parts.among(
                        test.field(),
                        it -> dated.ofMoment(it.coerce(SQLDataType.TIMESTAMPWITHTIMEZONE), test, value),
                        me);
            default -> dated.of(test, value);
        };
    }

    private static List<String> priorities(Comparison comparison, String mark) {
        var at = Field.PRIORITY.marks().indexOf(mark);
        return Field.PRIORITY.marks().stream()
                .filter(it ->
                        holds(comparison, Integer.compare(Field.PRIORITY.marks().indexOf(it), at)))
                .map(Narrowing::upper)
                .toList();
    }

    static boolean holds(Comparison comparison, int order) {
        return switch (comparison) {
            case IS -> order == 0;
            case BELOW -> order < 0;
            case UP_TO -> order <= 0;
            case ABOVE -> order > 0;
            case FROM -> order >= 0;
        };
    }

    private Condition is(String mark, @Nullable Member me) {
        return switch (mark) {
            case "open" -> Rows.AWAKE;
            case "closed" -> not(Rows.OPEN);
            case "unanswered" -> condition(TICKET.UNANSWERED);
            case "confidential" -> condition(TICKET.CLOSED_CIRCLE);
            case "late" ->
                Rows.AWAKE.and(TICKET.NEXT_DUE.lt(
                        clock.instant().atZone(directory.zone()).toLocalDate()));
            default -> me == null ? falseCondition() : TICKET.ID.eq(any(array(Visible.takingPart(me))));
        };
    }

    private Condition has(String mark, @Nullable Member me) {
        return switch (mark) {
            case "files" -> exists(selectOne().from(ATTACHMENT).where(ATTACHMENT.TICKET_ID.eq(TICKET.ID)));
            case "step" -> TICKET.NEXT_STEP.isNotNull();
            case "due" -> TICKET.NEXT_DUE.isNotNull();
            case "owner" -> TICKET.ASSIGNEE_ID.isNotNull();
            case "matter" -> TICKET.MATTER_ID.isNotNull();
            case "deadline" -> parts.among(Field.DEADLINE, _ -> noCondition(), me);
            default -> cardinality(TICKET.TAGS).gt(0);
        };
    }

    private Condition text(Field field, String text) {
        return switch (field) {
            case TAG ->
                exists(select(field("tag"))
                        .from("unnest({0}) as tag", TICKET.TAGS)
                        .where("lower(tag) = {0}", val(text.toLowerCase(Locale.ROOT))));
            case CLIENT -> Parties.clientName(TICKET.CLIENT_ID).containsIgnoreCase(text);
            case MATTER -> matter(text);
            case REQUESTER -> requester(text);
            case STEP -> TICKET.NEXT_STEP.containsIgnoreCase(text);
            case ANSWER -> TICKET.ANSWER_WORDS.containsIgnoreCase(text);
            default -> TICKET.TITLE.containsIgnoreCase(text);
        };
    }

    private static Condition matter(String text) {
        return lower(Parties.matterNumber(TICKET.MATTER_ID))
                .eq(text.toLowerCase(Locale.ROOT))
                .or(Parties.matterName(TICKET.MATTER_ID).containsIgnoreCase(text));
    }

    private Condition requester(String text) {
        var words = text.toLowerCase(Locale.ROOT);
        var colleagues = directory.everybody().stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).contains(words)
                        || it.mail().contains(words))
                .map(it -> it.id().value())
                .toList();
        return TICKET.REQUESTER_PERSON_ID
                .in(colleagues)
                .or(Parties.contactName(TICKET.REQUESTER_CONTACT_ID)
                        .containsIgnoreCase(text)
                        .or(Parties.contactMail(TICKET.REQUESTER_CONTACT_ID).containsIgnoreCase(text)));
    }

    private Condition missing(Field field, @Nullable Member me) {
        return switch (field) {
            case ASSIGNEE -> TICKET.ASSIGNEE_ID.isNull();
            case CLIENT -> TICKET.CLIENT_ID.isNull();
            case MATTER -> TICKET.MATTER_ID.isNull();
            case STEP -> TICKET.NEXT_STEP.isNull();
            case DUE -> TICKET.NEXT_DUE.isNull();
            case DEADLINE, RESPONSE -> parts.without(field, me);
            case CLOSED -> TICKET.CLOSED_AT.isNull();
            default -> cardinality(TICKET.TAGS).eq(0);
        };
    }

    static TableField<?, java.time.OffsetDateTime> moment(Field field) {
        return switch (field) {
            case CREATED -> TICKET.OPENED_AT;
            case CLOSED -> TICKET.CLOSED_AT;
            default -> TICKET.ACTIVE_AT;
        };
    }

    private static String upper(String mark) {
        return mark.toUpperCase(Locale.ROOT);
    }
}
