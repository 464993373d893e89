package dk.skranke.filtering;

import java.util.List;
import java.util.Locale;

/** What of a ticket can be asked for. */
public enum Field {
    STATUS("new", "open", "client", "other", "solved", "closed"),
    PRIORITY("low", "normal", "high", "critical"),
    TURN("us", "client", "other"),
    IS("open", "closed", "unanswered", "late", "followed", "confidential"),
    HAS("files", "step", "due", "owner", "matter", "tags", "deadline"),
    LANGUAGE("da", "de", "en"),
    CHANNEL("mail", "form", "phone"),
    TEAM(Kind.TEAM),
    ASSIGNEE(Kind.PERSON),
    CATEGORY(Kind.CATEGORY),
    TAG(Kind.TEXT),
    CLIENT(Kind.TEXT),
    MATTER(Kind.TEXT),
    REQUESTER(Kind.TEXT),
    SUBJECT(Kind.TEXT),
    STEP(Kind.TEXT),
    /** What was answered in the form of its category, as people read it. */
    ANSWER(Kind.TEXT),
    DUE(Kind.DAY),
    DEADLINE(Kind.DAY),
    CONTROL("unchecked", "checked", "disputed"),
    RESPONSE(Kind.MOMENT),
    UPDATED(Kind.MOMENT),
    CREATED(Kind.MOMENT),
    CLOSED(Kind.MOMENT);

    enum Kind {
        MARK,
        TEAM,
        PERSON,
        CATEGORY,
        TEXT,
        DAY,
        MOMENT
    }

    private final Kind kind;
    private final List<String> marks;

    Field(String... marks) {
        this.kind = Kind.MARK;
        this.marks = List.of(marks);
    }

    Field(Kind kind) {
        this.kind = kind;
        this.marks = List.of();
    }

    Kind kind() {
        return kind;
    }

    /** The values there are, from the least to the most. */
    public List<String> marks() {
        return marks;
    }

    /** As texts and kept filters name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Other modules know, not the ticket itself. */
    boolean ofLists() {
        return this == DEADLINE || this == CONTROL || this == RESPONSE;
    }

    boolean dated() {
        return kind == Kind.DAY || kind == Kind.MOMENT;
    }

    /** Whether more and less mean something. */
    boolean ordered() {
        return this == PRIORITY || dated();
    }

    /** Whether a ticket may be without it. */
    boolean mayBeMissing() {
        return switch (this) {
            case ASSIGNEE, TAG, CLIENT, MATTER, STEP, DUE, DEADLINE, RESPONSE, CLOSED -> true;
            default -> false;
        };
    }
}
