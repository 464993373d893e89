package dk.skranke.book.pages;

/** Somebody of the office as pages show them. */
public record Face(String name, int hue) {}
