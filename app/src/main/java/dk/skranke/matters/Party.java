package dk.skranke.matters;

/** Somebody in a matter besides the client's own people. */
public record Party(Contact contact, PartyRole role) {}
