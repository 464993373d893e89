package dk.skranke.deadlines;

import java.time.ZoneId;

/** A country whose holidays we know. */
enum Country {
    DE("Europe/Berlin"),
    DK("Europe/Copenhagen");

    private final ZoneId zone;

    Country(String zone) {
        this.zone = ZoneId.of(zone);
    }

    ZoneId zone() {
        return zone;
    }
}
