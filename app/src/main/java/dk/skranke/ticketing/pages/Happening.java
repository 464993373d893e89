package dk.skranke.ticketing.pages;

import java.time.Instant;

/** One entry of a ticket's history. */
public record Happening(Instant at, String who, Sentence what) {}
