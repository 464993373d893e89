package dk.skranke.book.pages;

import dk.skranke.web.Page;
import java.util.List;

/** @param more whether there are more than are shown */
public record ToCheck(List<Line> lines, boolean more) implements Page {}
