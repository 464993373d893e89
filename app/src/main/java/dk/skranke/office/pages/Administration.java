package dk.skranke.office.pages;

import dk.skranke.web.Page;

/** What there is to administrate, and how much of it. */
public record Administration(int people, int teams) implements Page {}
