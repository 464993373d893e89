package dk.skranke.ticketing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks which ticket this one is to become one with. */
public record MergeForm(
        long ticket,
        String subject,
        List<Other> others,
        String typed,
        @Nullable String error,
        @Nullable Warning warning)
        implements Form {

    /** What is said before it is done: of which other one, and whose that is. */
    public record Warning(long into, String words) {}

    public record Other(long number, String title, String status) {}

    public MergeForm warned(Warning it) {
        return new MergeForm(ticket, subject, others, typed, error, it);
    }

    @Override
    public int status() {
        return warning == null ? Form.super.status() : 422;
    }
}
