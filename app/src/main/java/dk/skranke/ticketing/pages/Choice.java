package dk.skranke.ticketing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value out of several: assignee, team, priority, status, category.
 *
 * @param what the property, as in the texts: {@code assignee}
 * @param action the last part of the form's address
 * @param was what the ticket had when the page was made
 * @param chosen what stands out as the present choice
 * @param stage where it stands in its workflow, by the office’s own name; null without one
 * @param reason what was typed as the reason; null where none is asked for
 */
public record Choice(
        long ticket,
        String subject,
        String what,
        String action,
        String was,
        String chosen,
        List<Option> options,
        @Nullable String reason,
        @Nullable String error,
        @Nullable String stage)
        implements Form {

    public Choice(
            long ticket,
            String subject,
            String what,
            String action,
            String was,
            String chosen,
            List<Option> options,
            @Nullable String reason,
            @Nullable String error) {
        this(ticket, subject, what, action, was, chosen, options, reason, error, null);
    }

    /**
     * @param mark the drawing beside the words: initials, an icon, a status, a priority
     * @param undoable whether the way back is allowed
     */
    public record Option(
            String value, String words, @Nullable String hint, String mark, int hue, boolean undoable) {}

    public Choice refused(@Nullable String sentence) {
        return new Choice(ticket, subject, what, action, was, chosen, options, reason, sentence, stage);
    }
}
