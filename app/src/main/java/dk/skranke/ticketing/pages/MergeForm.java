package dk.skranke.ticketing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks which ticket this one is to become one with. */
public record MergeForm(
        long ticket,
        String subject,
        List<Other> others,
        String typed,
        @Nullable String error) implements Form {

    public record Other(long number, String title, String status) {}
}
