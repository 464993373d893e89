package dk.skranke.ticketing.pages;

/** Somebody as a small picture beside their name. */
public record Face(String name, int hue, boolean client) {}
