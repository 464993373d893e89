package dk.skranke.ticketing.pages;

import dk.skranke.web.Page;

/** The keys that do something. */
public record Keys(boolean on) implements Page {}
