package dk.skranke.ticketing;

import dk.skranke.shared.NotFound;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Where a page of a list ended: what comes next was active earlier. To the microsecond, as the database counts. */
public record Cursor(Instant active, TicketId ticket) {

    private static final Pattern SHAPE = Pattern.compile("(-?\\d{1,17})-(\\d{1,18})");

    public static Cursor of(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) throw new NotFound();
        var active = Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS);
        return new Cursor(active, new TicketId(Long.parseLong(parts.group(2))));
    }

    public String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, active) + "-" + ticket.value();
    }
}
