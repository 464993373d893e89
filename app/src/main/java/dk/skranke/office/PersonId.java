package dk.skranke.office;

public record PersonId(long value) {}
