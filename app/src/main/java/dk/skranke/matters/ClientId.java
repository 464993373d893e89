package dk.skranke.matters;

public record ClientId(long value) {}
