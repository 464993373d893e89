package dk.skranke.book.pages;

/** Something to choose in a form. */
public record Choice(String value, String label) {}
