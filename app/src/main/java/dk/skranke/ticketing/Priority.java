package dk.skranke.ticketing;

import java.util.Locale;

public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL;

    public String mark() {
        return name().toLowerCase(Locale.ROOT);
    }
}
