package dk.skranke.ticketing;

public record MessageId(long value) {}
