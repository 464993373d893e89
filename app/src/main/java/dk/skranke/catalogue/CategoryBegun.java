package dk.skranke.catalogue;

/** There is a category that was not there before, and no ticket in it yet. */
public record CategoryBegun(CategoryId category, String key) {}
