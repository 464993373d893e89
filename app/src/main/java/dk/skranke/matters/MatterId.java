package dk.skranke.matters;

public record MatterId(long value) {}
