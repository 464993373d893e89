package dk.skranke.office;

public record TeamId(long value) {}
