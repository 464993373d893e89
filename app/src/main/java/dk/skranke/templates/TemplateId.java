package dk.skranke.templates;

public record TemplateId(long value) {}
