package dk.skranke.links;

import java.util.Arrays;
import java.util.Locale;

/** How a ticket is to another one, said from the one side; the other side says the same the other way round. */
public enum Relation {
    PARENT_OF("PARENT", true),
    CHILD_OF("PARENT", false),
    DEPENDS_ON("DEPENDS", true),
    NEEDED_BY("DEPENDS", false),
    DUPLICATE_OF("DUPLICATE", true),
    DUPLICATED_BY("DUPLICATE", false),
    RELATES_TO("RELATES", true);

    private final String kind;
    private final boolean outwards;

    Relation(String kind, boolean outwards) {
        this.kind = kind;
        this.outwards = outwards;
    }

    String kind() {
        return kind;
    }

    boolean outwards() {
        return outwards;
    }

    /** Whether a circle of it makes no sense. */
    boolean ordered() {
        return kind.equals("PARENT") || kind.equals("DEPENDS");
    }

    Relation reversed() {
        return of(kind, !outwards);
    }

    static Relation of(String kind, boolean outwards) {
        return Arrays.stream(values())
                .filter(it -> it.kind.equals(kind) && (it.outwards == outwards || it == RELATES_TO))
                .findFirst()
                .orElseThrow();
    }

    static Relation marked(String mark) {
        return Arrays.stream(values())
                .filter(it -> it.mark().equals(mark))
                .findFirst()
                .orElseThrow();
    }

    /** As in the texts: {@code depends-on}. */
    String mark() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
