package dk.skranke.letters;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent.
 *
 * @param messageId without angle brackets, as are those it answers
 * @param inReplyTo the one letter that it answers, or none
 * @param language a language tag, such as {@code da}
 */
public record OutgoingLetter(
        Address from,
        List<Address> to,
        List<Address> cc,
        @Nullable Address replyTo,
        String subject,
        String text,
        String html,
        String messageId,
        List<String> inReplyTo,
        List<String> references,
        Instant date,
        String language,
        List<Attachment> attachments) {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}");

    public OutgoingLetter {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        subject = Line.clean(subject, 300);
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
        attachments = List.copyOf(attachments);
        if (inReplyTo.size() > 1) {
            throw new IllegalArgumentException("a letter answers one letter");
        }
        if (!MessageIds.isSound(messageId)
                || !inReplyTo.stream().allMatch(MessageIds::isSound)
                || !references.stream().allMatch(MessageIds::isSound)) {
            throw new IllegalArgumentException("not the id of a letter");
        }
        if (!LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("not a language");
        }
    }

    /** The files that its text does not show. */
    List<Attachment> beside() {
        return attachments.stream().filter(it -> it.contentId() == null).toList();
    }

    /** The pictures in its text. */
    List<Attachment> within() {
        return attachments.stream().filter(it -> it.contentId() != null).toList();
    }

    /**
     * A file that goes along. Its name and type are made presentable here, whatever they were.
     *
     * @param contentId by which the HTML shows it, without angle brackets; null where it does not
     */
    public record Attachment(
            String name, String type, @Nullable String contentId, ByteSource bytes) {

        public Attachment(String name, String type, ByteSource bytes) {
            this(name, type, null, bytes);
        }

        private static final Pattern TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,80}");

        public Attachment {
            type = type.strip().toLowerCase(Locale.ROOT);
            name = FileName.of(name, type, 1);
            if (contentId != null && !MessageIds.isSound(contentId)) {
                throw new IllegalArgumentException("not the id of a part");
            }
            // Mail within mail may not be encoded, which every attachment is.
            if (!TYPE.matcher(type).matches() || type.startsWith("message/") || type.startsWith("multipart/")) {
                type = "application/octet-stream";
            }
        }
    }
}
