package dk.skranke.cover;

public record AbsenceId(long value) {}
