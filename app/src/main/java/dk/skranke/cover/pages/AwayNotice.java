package dk.skranke.cover.pages;

import dk.skranke.web.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whoever has the ticket is away. */
public record AwayNotice(
        String name, LocalDate last, @Nullable String substitute, boolean me) implements Page {}
