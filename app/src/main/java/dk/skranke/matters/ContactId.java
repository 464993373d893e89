package dk.skranke.matters;

public record ContactId(long value) {}
