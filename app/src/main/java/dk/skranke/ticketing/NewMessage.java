package dk.skranke.ticketing;

import dk.skranke.shared.Language;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something said, ready to be written down.
 *
 * @param letter the text as sanitised paragraphs
 * @param quoted what a mail repeats of earlier ones
 * @param direction for calls: {@code IN} or {@code OUT}
 * @param raw the content address of the mail as it came
 * @param key repeats with the same key are the same message
 * @param copies whom else it goes to, and where it belongs
 */
public record NewMessage(
        MessageKind kind,
        Actor by,
        List<String> addressees,
        @Nullable String direction,
        Language language,
        String text,
        String letter,
        String quoted,
        @Nullable String raw,
        Set<String> troubles,
        List<NewAttachment> attachments,
        @Nullable UUID key,
        Copies copies) {

    /**
     * @param subject null answers under the ticket's title
     * @param side the conversation with a third party that it belongs to, or null
     */
    public record Copies(
            List<String> cc,
            List<String> bcc,
            @Nullable String subject,
            @Nullable Long side) {

        static final Copies NONE = new Copies(List.of(), List.of(), null, null);
    }

    public NewMessage(
            MessageKind kind,
            Actor by,
            List<String> addressees,
            @Nullable String direction,
            Language language,
            String text,
            String letter,
            String quoted,
            @Nullable String raw,
            Set<String> troubles,
            List<NewAttachment> attachments,
            @Nullable UUID key) {
        this(
                kind,
                by,
                addressees,
                direction,
                language,
                text,
                letter,
                quoted,
                raw,
                troubles,
                attachments,
                key,
                Copies.NONE);
    }

    NewMessage withoutKey() {
        return new NewMessage(
                kind,
                by,
                addressees,
                direction,
                language,
                text,
                letter,
                quoted,
                raw,
                troubles,
                attachments,
                null,
                copies);
    }

    /** The same, in the conversation with a third party. */
    public NewMessage beside(long side) {
        return new NewMessage(
                MessageKind.SIDE_MAIL,
                by,
                addressees,
                direction,
                language,
                text,
                letter,
                quoted,
                raw,
                troubles,
                attachments,
                key,
                new Copies(List.of(), List.of(), null, side));
    }
}
