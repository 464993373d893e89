package dk.skranke.automation;

public record RuleId(long value) {}
