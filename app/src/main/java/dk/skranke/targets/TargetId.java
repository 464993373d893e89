package dk.skranke.targets;

public record TargetId(long value) {}
