package dk.skranke.signin.pages;

import dk.skranke.web.Page;
import java.time.Instant;

/** The link, shown this once. */
public record InvitationMade(long person, String name, String link, Instant until) implements Page {}
