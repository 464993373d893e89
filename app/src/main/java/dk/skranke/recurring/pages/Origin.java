package dk.skranke.recurring.pages;

import dk.skranke.web.Page;
import java.time.LocalDate;

/** The series that a ticket is from, and the day that it was filed for. */
public record Origin(long series, String name, LocalDate day) implements Page {}
