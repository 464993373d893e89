package dk.skranke.web.pages;

import dk.skranke.web.Page;

/** Kept by the browser for when nobody answers. */
public record Offline() implements Page {}
