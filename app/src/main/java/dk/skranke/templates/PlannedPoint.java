package dk.skranke.templates;

import dk.skranke.checklists.Point;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One point of a checklist to be.
 *
 * @param dueIn days after the ticket is filed; null for no date
 */
public record PlannedPoint(
        String text, boolean required, @Nullable Integer dueIn) {

    private static final Pattern LINE = Pattern.compile("(?<required>!)?\\s*(?<text>.*?)(?:\\s+\\+(?<days>\\d{1,3}))?");

    /** {@code ! Tjek kontoudtoget +3}: must be done, three days later. */
    static PlannedPoint read(String line) {
        var it = LINE.matcher(line.strip());
        if (!it.matches()) return new PlannedPoint(line.strip(), false, null);
        var days = it.group("days");
        return new PlannedPoint(
                it.group("text").strip(), it.group("required") != null, days == null ? null : Integer.valueOf(days));
    }

    String written() {
        return (required ? "! " : "") + text + (dueIn == null ? "" : " +" + dueIn);
    }

    Point on(LocalDate day) {
        return new Point(text, null, dueIn == null ? null : day.plusDays(dueIn), required);
    }
}
