package dk.skranke.ticketing;

/** A file of a message: how it is called, what it is, how large in bytes, and where its bytes lie. */
public record StoredAttachment(String name, String type, long size, String content) {}
