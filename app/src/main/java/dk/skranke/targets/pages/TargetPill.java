package dk.skranke.targets.pages;

import dk.skranke.web.Page;

/** The clock in the head of a ticket: the one that presses. */
public record TargetPill(Line line) implements Page {}
