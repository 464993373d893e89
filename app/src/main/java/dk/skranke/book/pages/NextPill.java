package dk.skranke.book.pages;

import dk.skranke.web.Page;
import java.time.LocalDate;

/** A ticket's next date, among the pills below its title. */
public record NextPill(LocalDate ends, boolean checked) implements Page {}
