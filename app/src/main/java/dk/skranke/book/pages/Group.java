package dk.skranke.book.pages;

import java.util.List;

/** Choices that belong together. */
public record Group(String name, List<Choice> choices) {}
