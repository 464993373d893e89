package dk.skranke.book.pages;

import dk.skranke.web.Page;

/** The control sheet for paper and for the file. */
public record SheetDocument(ControlSheet sheet) implements Page {}
