package dk.skranke.book;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A deadline as the form sends it. What was left out is empty. */
record Typed(
        @Nullable String rule,
        @Nullable String title,
        @Nullable String place,
        @Nullable String authority,
        @Nullable String count,
        @Nullable String happened,
        @Nullable String event,
        @Nullable String time,
        @Nullable String ends,
        @Nullable String reason,
        @Nullable String document,
        @Nullable String responsible,
        @Nullable String lawyer,
        @Nullable String chain,
        @Nullable String seen,
        @Nullable String key) {

    static Typed nothing() {
        return new Typed(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** By its name, as the form needs it again. */
    String get(String name) {
        return Objects.requireNonNullElse(
                        switch (name) {
                            case "rule" -> rule;
                            case "title" -> title;
                            case "place" -> place;
                            case "authority" -> authority;
                            case "count" -> count;
                            case "happened" -> happened;
                            case "event" -> event;
                            case "time" -> time;
                            case "ends" -> ends;
                            case "reason" -> reason;
                            case "document" -> document;
                            case "responsible" -> responsible;
                            case "lawyer" -> lawyer;
                            case "chain" -> chain;
                            case "seen" -> seen;
                            case "key" -> key;
                            default -> throw new IllegalArgumentException(name);
                        },
                        "")
                .strip();
    }

    boolean has(String name) {
        return !get(name).isEmpty();
    }

    boolean byHand() {
        return !has("rule");
    }

    Asked asked() {
        return new Asked(
                byHand() ? null : get("rule"),
                get("place"),
                has("authority") ? get("authority") : null,
                has("count") ? get("count") : null);
    }
}
