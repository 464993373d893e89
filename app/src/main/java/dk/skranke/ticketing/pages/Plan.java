package dk.skranke.ticketing.pages;

import org.jspecify.annotations.Nullable;

/** The next step: what is shown, and what the ticket had when the page was made. */
public record Plan(
        long ticket,
        String subject,
        Step was,
        Step to,
        @Nullable String error) implements Form {

    /** As form fields carry it; nothing is an empty text. */
    public record Step(String what, String due, String ball) {}
}
