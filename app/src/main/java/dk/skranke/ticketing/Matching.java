package dk.skranke.ticketing;

import dk.skranke.filtering.Comparison;
import dk.skranke.filtering.Field;
import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds a filter against a ticket in memory. It says the same as {@link Narrowing} does to the database. */
record Matching(ZonedDateTime now) {

    boolean holds(Filter filter, FactSheet it) {
        return switch (filter) {
            case Filter.All all -> all.parts().stream().allMatch(part -> holds(part, it));
            case Filter.Any any -> any.parts().stream().anyMatch(part -> holds(part, it));
            case Filter.Not not -> !holds(not.part(), it);
            case Filter.Words words -> contains(it.title(), words.text()) || number(words.text(), it);
            case Filter.Test test -> test.values().stream().anyMatch(value -> holds(test, value, it));
        };
    }

    private static boolean number(String text, FactSheet it) {
        return text.matches("#?\\d{1,18}")
                && Long.parseLong(text.replace("#", "")) == it.id().value();
    }

    private boolean holds(Filter.Test test, Value value, FactSheet it) {
        return switch (value) {
            case Value.Mark mark -> mark(test, mark.name(), it);
            case Value.OfTeam team -> team.id().equals(it.team());
            case Value.OfPerson person -> person.id().equals(it.assignee());
            case Value.OfCategory category -> category.id().equals(it.category());
            case Value.Text text -> text(test.field(), text.text(), it);
            case Value.Nothing _ -> missing(test.field(), it);
            case Value.Day _, Value.Away _ -> dated(test, value, it);
            case Value.Me _ -> false; // nobody asks
        };
    }

    private boolean mark(Filter.Test test, String mark, FactSheet it) {
        return switch (test.field()) {
            case STATUS -> it.status().mark().equals(mark);
            case PRIORITY ->
                Narrowing.holds(test.comparison(), order(it.priority().mark()) - order(mark));
            case TURN -> it.next().ball().name().toLowerCase(Locale.ROOT).equals(mark);
            case LANGUAGE -> it.language().code().equals(mark);
            case CHANNEL -> it.channel().equals(mark);
            case IS -> is(mark, it);
            case CONTROL -> false; // other modules know, and only lists ask them
            default -> has(mark, it);
        };
    }

    private static int order(String mark) {
        return Field.PRIORITY.marks().indexOf(mark);
    }

    private boolean is(String mark, FactSheet it) {
        return switch (mark) {
            case "open" -> it.awake();
            case "closed" -> !it.status().open();
            case "unanswered" -> it.unanswered();
            case "late" ->
                it.awake() && it.next().due() != null && it.next().due().isBefore(now.toLocalDate());
            case "confidential" -> it.confidential();
            default -> false; // followed: nobody asks
        };
    }

    private static boolean has(String mark, FactSheet it) {
        return switch (mark) {
            case "files" -> it.files();
            case "step" -> it.next().what() != null;
            case "due" -> it.next().due() != null;
            case "owner" -> it.assignee() != null;
            case "matter" -> it.matter() != null;
            case "deadline" -> false; // as above
            default -> !it.tags().isEmpty();
        };
    }

    private static boolean text(Field field, String text, FactSheet it) {
        return switch (field) {
            case TAG -> it.tags().stream().anyMatch(text::equalsIgnoreCase);
            case CLIENT -> contains(it.client(), text);
            case MATTER -> text.equalsIgnoreCase(it.matter()) || contains(it.matterName(), text);
            case REQUESTER -> it.requester().stream().anyMatch(known -> contains(known, text));
            case STEP -> contains(it.next().what(), text);
            case ANSWER -> contains(it.answers(), text);
            default -> contains(it.title(), text);
        };
    }

    private static boolean contains(@Nullable String words, String text) {
        return words != null && words.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean missing(Field field, FactSheet it) {
        return switch (field) {
            case ASSIGNEE -> it.assignee() == null;
            case CLIENT -> it.client() == null;
            case MATTER -> it.matter() == null;
            case STEP -> it.next().what() == null;
            case DUE -> it.next().due() == null;
            case DEADLINE, RESPONSE -> false;
            case CLOSED -> it.closedAt() == null;
            default -> it.tags().isEmpty();
        };
    }

    private boolean dated(Filter.Test test, Value value, FactSheet it) {
        if (test.field() == Field.DEADLINE || test.field() == Field.RESPONSE) return false;
        var dated = new Dated(now);
        if (test.field() == Field.DUE) return compared(it.next().due(), test.comparison(), dated.day(value));
        var moment = moment(test.field(), it);
        if (value instanceof Value.Away away && test.comparison() != Comparison.IS && away.amount() != 0)
            return compared(moment, test.comparison(), dated.away(away).toInstant());
        if (moment == null) return false;
        LocalDate day = moment.atZone(now.getZone()).toLocalDate();
        return compared(day, test.comparison(), dated.day(value));
    }

    private static <T extends Comparable<? super T>> boolean compared(@Nullable T it, Comparison comparison, T with) {
        return it != null && Narrowing.holds(comparison, it.compareTo(with));
    }

    private static @Nullable Instant moment(Field field, FactSheet it) {
        return switch (field) {
            case CREATED -> it.openedAt();
            case CLOSED -> it.closedAt();
            default -> it.activeAt();
        };
    }
}
