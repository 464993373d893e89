package dk.skranke.timekeeping;

import dk.skranke.shared.Refused;
import java.time.Duration;
import java.util.regex.Pattern;

/** Six minutes each, as law offices count; what has begun counts whole. */
final class Units {

    static final int MOST = 240;
    private static final int MINUTES = 6;
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2}):([0-5][0-9])");
    private static final Pattern MINUTE = Pattern.compile("[0-9]{1,4}");
    private static final Pattern HOURS = Pattern.compile("[0-9]{1,2}[.,][0-9]{1,2}");

    private Units() {}

    static int of(Duration spent) {
        var units = (spent.toSeconds() + MINUTES * 60 - 1) / (MINUTES * 60);
        return (int) Math.clamp(units, 1, MOST);
    }

    /** {@code 30} are minutes, {@code 1:30} and {@code 1,5} are hours. */
    static int read(String typed) {
        var minutes = minutes(typed.strip());
        if (minutes <= 0) throw new Refused("timekeeping.unreadable");
        var units = (minutes + MINUTES - 1) / MINUTES;
        if (units > MOST) throw new Refused("timekeeping.too-long");
        return units;
    }

    private static int minutes(String typed) {
        var clock = CLOCK.matcher(typed);
        if (clock.matches()) return Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
        if (MINUTE.matcher(typed).matches()) return Integer.parseInt(typed);
        if (HOURS.matcher(typed).matches()) return (int) Math.round(Double.parseDouble(typed.replace(',', '.')) * 60);
        return 0;
    }

    static long minutes(long units) {
        return units * MINUTES;
    }
}
