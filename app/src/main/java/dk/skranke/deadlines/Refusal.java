package dk.skranke.deadlines;

import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import java.util.ArrayList;
import java.util.List;

/** Why there is no date, and which part of the question is to be put right. */
public sealed interface Refusal extends Outcome {

    /** The name of the part: {@code rule}, {@code place}, {@code authority}, {@code event} or {@code count}. */
    String part();

    record UnknownRule(String asked) implements Refusal {
        @Override
        public String part() {
            return "rule";
        }
    }

    /** @param part the place, or the authority's */
    record UnknownPlace(String part, String asked) implements Refusal {}

    /** A country whose states have holidays of their own. */
    record StateNeeded(String part, String asked) implements Refusal {}

    record PlaceOutside(String part, Place place, Rule rule) implements Refusal {}

    /** No version of the rule was law on the day of the event. */
    record NotInForce(List<Rule> versions) implements Refusal {
        @Override
        public String part() {
            return "rule";
        }
    }

    record ImpossibleDate(String asked) implements Refusal {
        @Override
        public String part() {
            return "event";
        }
    }

    /** A day of the month on which the event of this rule cannot fall. */
    record WrongDay(Rule rule) implements Refusal {
        @Override
        public String part() {
            return "event";
        }
    }

    record TimeNeeded(Rule rule) implements Refusal {
        @Override
        public String part() {
            return "event";
        }
    }

    record DayOnly(Rule rule) implements Refusal {
        @Override
        public String part() {
            return "event";
        }
    }

    /** Beyond the years for which we know the holidays. */
    record BeyondHolidays(int first, int last) implements Refusal {
        @Override
        public String part() {
            return "event";
        }
    }

    record ImpossibleCount(Setting takes, int most) implements Refusal {
        @Override
        public String part() {
            return "count";
        }
    }

    /** What is wrong and what to do, as a sentence of the bundles. */
    default Refused sentence(Language language) {
        return switch (this) {
            case UnknownRule it -> new Refused("deadlines.refusal.unknown-rule", shown(it.asked()));
            case UnknownPlace it -> new Refused("deadlines.refusal.unknown-place", shown(it.asked()));
            case StateNeeded it -> new Refused("deadlines.refusal.state-needed", shown(it.asked()));
            case PlaceOutside it ->
                new Refused(
                        "deadlines.refusal.place-outside",
                        it.place().name(language),
                        it.rule().title(language));
            case NotInForce it ->
                new Refused("deadlines.refusal.not-in-force", Wording.validity(it.versions(), language));
            case ImpossibleDate it -> new Refused("deadlines.refusal.impossible-date", shown(it.asked()));
            case WrongDay it ->
                new Refused(
                        it.rule().eventDay() == EventDay.LAST
                                ? "deadlines.refusal.last-only"
                                : "deadlines.refusal.fifteenth-or-last",
                        it.rule().title(language));
            case TimeNeeded it ->
                new Refused("deadlines.refusal.time-needed", it.rule().title(language));
            case DayOnly it ->
                new Refused("deadlines.refusal.day-only", it.rule().title(language));
            case BeyondHolidays it ->
                new Refused(
                        "deadlines.refusal.beyond-holidays", Integer.toString(it.first()), Integer.toString(it.last()));
            case ImpossibleCount it ->
                switch (it.takes()) {
                    case NOTHING -> new Refused("deadlines.refusal.count-fixed");
                    case NUMBER -> new Refused("deadlines.refusal.count", it.most());
                    case DAYS_OR_SPANS -> new Refused("deadlines.refusal.count-or-spans", it.most());
                    case SPANS -> new Refused("deadlines.refusal.spans");
                };
        };
    }

    /** What was typed, as far as it can be shown. */
    private static String shown(String typed) {
        var shown = new ArrayList<String>();
        typed.codePoints()
                .filter(it -> !Character.isISOControl(it) && Character.isDefined(it) && (it < 0xD800 || it > 0xDFFF))
                .limit(60)
                .forEach(it -> shown.add(Character.toString(it)));
        return String.join("", shown);
    }
}
