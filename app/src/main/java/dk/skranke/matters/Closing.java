package dk.skranke.matters;

import dk.skranke.office.PersonId;
import java.time.Instant;

/** That a matter's work is done: since when, who said so, and where the file is. */
public record Closing(Instant at, PersonId by, String words) {}
