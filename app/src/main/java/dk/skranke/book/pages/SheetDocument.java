package dk.skranke.book.pages;

import dk.skranke.web.Page;

/** @param address where the second person writes what they find */
public record SheetDocument(ControlSheet sheet, String address) implements Page {}
