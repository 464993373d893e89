package dk.skranke.views;

public record ViewId(long value) {}
