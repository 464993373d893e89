package dk.skranke.files;

/** What is known of kept bytes: their address, size in bytes and the type that their first bytes show. */
public record StoredFile(ContentId id, long size, String type) {}
