package dk.skranke.ticketing.pages;

import dk.skranke.web.Page;

/** A mail in its own dress, for a frame of its own. */
public record Original(String html, int blocked) implements Page {}
