package dk.skranke.cover;

public record HandoverId(long value) {}
