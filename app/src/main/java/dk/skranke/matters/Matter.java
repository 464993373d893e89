package dk.skranke.matters;

/** An engagement (sag, Akte), by the number that the office knows it under. */
public record Matter(MatterId id, String number, String name, ClientId client) {}
