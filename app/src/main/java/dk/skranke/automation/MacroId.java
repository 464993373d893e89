package dk.skranke.automation;

public record MacroId(long value) {}
