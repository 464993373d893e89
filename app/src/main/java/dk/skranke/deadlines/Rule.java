package dk.skranke.deadlines;

import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule of law that makes a date out of an event, as one version of it stands in the file of rules.
 *
 * @param others further names by which it may be asked for
 * @param fiction deemed receipt, which comes first
 * @param eventDay on which days of a month its event can fall
 * @param yearEnd whether counting begins at the end of the event's calendar year
 * @param periods one after the other; more than one only where the law itself chains
 * @param rest what is left at least after the period stood still
 * @param stood when it stood still; nothing of that is in the file of rules
 * @param closed days that this rule treats like holidays
 * @param preDeadline days before the end on which the file is put before the lawyer
 * @param limitation whether a claim is barred once it is over
 * @param reinstatement the way back that the law leaves when it was missed, as far as it is a matter of counting
 * @param settable whether a court or an act sets the number, for which the rule gives the usual one
 */
public record Rule(
        String key,
        Set<String> others,
        Jurisdiction jurisdiction,
        String law,
        Basis basis,
        @Nullable Fiction fiction,
        EventDay eventDay,
        boolean yearEnd,
        Start start,
        Direction direction,
        List<Period> periods,
        @Nullable Period rest,
        List<Span> stood,
        Seat seat,
        Set<Recurring> closed,
        @Nullable Integer preDeadline,
        Level level,
        boolean notfrist,
        boolean limitation,
        Extension extendable,
        @Nullable Reinstatement reinstatement,
        boolean settable,
        Validity validity,
        String source) {

    private static final Set<String> TOLD = Set.of("statute-2022", "strict-hours", "unconfirmed");

    public String title(Language language) {
        return Text.in(language, "deadlines.rule." + mark(key));
    }

    /**
     * What a deadline is called in a language: as its rule is, or as somebody wrote.
     *
     * @param rule null for a day set by hand
     */
    public static String title(@Nullable String rule, String written, Language language) {
        return rule == null ? written : Text.or(language, "deadlines.rule." + mark(rule), written);
    }

    /** Where the text was read: a citation, or a few words where there is none. */
    public String source(Language language) {
        return TOLD.contains(source) ? Text.in(language, "deadlines.source." + source) : source;
    }

    /** As in the texts: {@code zpo517-berufung}. */
    static String mark(String key) {
        return key.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean called(String name) {
        return key.equals(name) || others.contains(name);
    }

    public boolean inHours() {
        return periods.getFirst().unit() == Unit.HOUR;
    }

    /** Whether the event is the last day itself, because a court has set it. */
    public boolean datedByCourt() {
        return fiction == null && !suspended() && periods.stream().allMatch(it -> it.count() == 0);
    }

    public boolean backward() {
        return direction != Direction.FORWARD;
    }

    /** With the number that was set. */
    Rule with(int count) {
        var counted = new ArrayList<>(periods);
        counted.set(set(), periods.get(set()).times(count));
        return with(fiction, List.copyOf(counted), stood);
    }

    /** With the days on which it stood still. */
    Rule with(List<Span> spans) {
        return with(fiction, periods, spans);
    }

    /** Which of the periods can be set: the days that it stood still, else the first. */
    private int set() {
        return suspended() ? periods.size() - 1 : 0;
    }

    boolean suspended() {
        return periods.getLast().unit() == Unit.SUSPENDED_DAY;
    }

    /** As if no day off moved an end: earlier than it, where an end is moved on. */
    Rule unmoved() {
        return with(
                fiction == null ? null : new Fiction(fiction.period().unmoved(), fiction.law()),
                periods.stream().map(Period::unmoved).toList(),
                stood);
    }

    private Rule with(@Nullable Fiction receipt, List<Period> counted, List<Span> spans) {
        return new Rule(
                key,
                others,
                jurisdiction,
                law,
                basis,
                receipt,
                eventDay,
                yearEnd,
                start,
                direction,
                counted,
                rest,
                spans,
                seat,
                closed,
                preDeadline,
                level,
                notfrist,
                limitation,
                extendable,
                reinstatement,
                settable,
                validity,
                source);
    }
}
