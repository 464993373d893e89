package dk.skranke.web.pages;

import dk.skranke.web.Page;
import org.jspecify.annotations.Nullable;

/** A page that says what went wrong and what to do. {@code reference} finds it again in the log. */
public record Problem(
        int status, String title, String sentence, @Nullable String reference, boolean framed) implements Page {}
