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
        @Nullable UUID key) {

    NewMessage withoutKey() {
        return new NewMessage(
                kind, by, addressees, direction, language, text, letter, quoted, raw, troubles, attachments, null);
    }
}
