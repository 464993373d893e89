package dk.skranke.letters;

import static dk.skranke.letters.Trouble.TOO_DEEP;
import static dk.skranke.letters.Trouble.TOO_MANY_PARTS;
import static dk.skranke.letters.Trouble.UNREADABLE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of a raw mail in one pass over its lines, and gives up at once on what no honest mail has. There is
 * no second parser behind it that could see other parts, or spend time on them.
 */
final class Sections {

    static final int DEEPEST = 20;
    static final int MOST_PARTS = 1_000;
    static final int MOST_HEADER_BYTES = 200_000;
    static final int MOST_HEADER_LINES = 1_000;

    private static final int LONGEST_BOUNDARY = 200;
    private static final int LINES_TO_GUESS_FROM = 20;

    private final byte[] raw;
    private final Lines lines;
    private final List<Open> open = new ArrayList<>();
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private int at;
    private int parts;

    private Sections(byte[] raw) {
        this.raw = raw;
        this.lines = new Lines(raw);
    }

    record Found(Section root, Set<Trouble> troubles) {}

    /** A multipart whose end has not come yet. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Open(Section section, byte[] boundary) {}

    /** A line that separates parts: of which open multipart, and whether it ends it. */
    private record Delimiter(int level, boolean last) {}

    static Found in(byte[] raw) {
        return new Sections(raw).find();
    }

    /** Only the headers at the top, for a letter within a letter. */
    static Headers headersOf(byte[] raw) {
        return new Sections(raw).headers();
    }

    private Found find() {
        var root = open();
        Section current = root;
        while (at < raw.length && troubles.isEmpty()) {
            int start = at;
            int end = lines.end(at);
            at = end;
            var delimiter = delimiter(start, end);
            if (delimiter == null) {
                continue;
            }
            if (current != null) {
                current.endBefore(start);
            }
            current = next(delimiter);
        }
        return new Found(root, troubles);
    }

    /** The part that begins here, or null between the end of a multipart and what follows it. */
    private @Nullable Section next(Delimiter delimiter) {
        var within = open.get(delimiter.level).section;
        open.subList(delimiter.last ? delimiter.level : delimiter.level + 1, open.size())
                .clear();
        if (delimiter.last) {
            return null;
        }
        if (++parts > MOST_PARTS) {
            troubles.addAll(EnumSet.of(TOO_MANY_PARTS, UNREADABLE));
            return null;
        }
        var part = open();
        within.parts().add(part);
        return part;
    }

    private Section open() {
        var section = new Section(raw, headers(), at);
        if (section.isMultipart()) {
            open(section);
        }
        return section;
    }

    private void open(Section section) {
        var declared = section.headers().contentType().get("boundary");
        var boundary = declared == null || declared.isBlank()
                ? guessed()
                : declared.stripTrailing().getBytes(StandardCharsets.UTF_8);
        if (boundary == null || boundary.length > LONGEST_BOUNDARY) {
            return;
        }
        open.add(new Open(section, boundary));
        if (open.size() > DEEPEST) {
            troubles.addAll(EnumSet.of(TOO_DEEP, UNREADABLE));
        }
    }

    /** A multipart that lost its boundary parameter still shows the boundary above its first part. */
    private byte @Nullable [] guessed() {
        int start = at;
        for (int line = 0; line < LINES_TO_GUESS_FROM && start < raw.length; line++) {
            int end = lines.end(start);
            if (lines.startsWith("--", start) && lines.startsWith("Content-", end)) {
                return Arrays.copyOfRange(raw, start + 2, lines.trimmed(start + 2, end));
            }
            start = end;
        }
        return null;
    }

    private Headers headers() {
        var fields = new ArrayList<Headers.Field>();
        int start = at;
        int count = 0;
        int stray = -1;
        while (at < raw.length) {
            int line = at;
            if (lines.isEmpty(line)) {
                at = lines.end(line);
                return new Headers(fields);
            }
            if (delimiter(line, lines.end(line)) != null) {
                break;
            }
            count += passField();
            if (at - start > MOST_HEADER_BYTES || count > MOST_HEADER_LINES) {
                troubles.add(UNREADABLE);
                return new Headers(fields);
            }
            var field = Headers.Field.of(lines.unfolded(line, at));
            if (field != null) {
                fields.add(field);
            } else if (stray < 0) {
                stray = line;
            }
        }
        // No empty line ever came: what did not look like a header was the body.
        at = stray < 0 ? at : stray;
        return new Headers(fields);
    }

    private int passField() {
        int count = 0;
        do {
            at = lines.end(at);
            count++;
        } while (lines.isFolded(at));
        return count;
    }

    private @Nullable Delimiter delimiter(int from, int end) {
        if (!lines.startsWith("--", from)) {
            return null;
        }
        int trimmed = lines.trimmed(from, end);
        for (int level = open.size() - 1; level >= 0; level--) {
            var boundary = open.get(level).boundary;
            int after = from + 2 + boundary.length;
            if (after <= trimmed && Arrays.equals(raw, from + 2, after, boundary, 0, boundary.length)) {
                if (after == trimmed) {
                    return new Delimiter(level, false);
                }
                if (after + 2 == trimmed && lines.startsWith("--", after)) {
                    return new Delimiter(level, true);
                }
            }
        }
        return null;
    }
}
