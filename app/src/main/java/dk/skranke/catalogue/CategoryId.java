package dk.skranke.catalogue;

public record CategoryId(long value) {}
