package dk.skranke.automation;

import java.time.Instant;

/** The office's working hours, as far as rules count them. */
interface WorkingHours {

    /** So many working hours before that moment. */
    Instant before(Instant moment, int hours);
}
