package dk.skranke.ticketing.pages;

/** A file of a message. */
public record FileLink(long ticket, long id, String name, String icon, long size) {}
