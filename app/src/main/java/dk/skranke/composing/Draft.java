package dk.skranke.composing;

import dk.skranke.files.ContentId;
import dk.skranke.files.StoredFile;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.NewAttachment;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is being written.
 *
 * @param letter the text with its markup; empty where it was typed without
 * @param shared colleagues may go on writing it
 * @param writer who wrote last
 * @param page on which page that was
 * @param aside another one of the same kind is at hand
 * @param returned why it came back instead of leaving
 */
record Draft(
        long id,
        TicketId ticket,
        PersonId author,
        Mode mode,
        @Nullable Long side,
        String to,
        String cc,
        String bcc,
        String subject,
        String who,
        String direction,
        String text,
        String letter,
        boolean shared,
        PersonId writer,
        @Nullable UUID page,
        Instant changedAt,
        int version,
        boolean aside,
        boolean discarded,
        @Nullable Waiting waiting,
        @Nullable TicketStatus then,
        @Nullable UUID key,
        String returned,
        List<File> files) {

    /**
     * @param later whether it is to leave later, and not just held a moment
     * @param reminds whether the workflow wrote it
     */
    record Waiting(Instant sendAt, Instant sentAt, boolean later, boolean unlessWritten, boolean reminds) {}

    record File(long id, String name, String type, long size, String content) {}

    /** What a colleague wrote on a shared draft, or oneself on another page, is not written over by who has not seen it. */
    void mustHaveSeen(Typed typed, Member me) {
        if (typed.version() >= version || says(typed)) return;
        if (!writer.equals(me.id()) || elsewhere(typed.key())) throw new Overtaken(this);
    }

    private boolean elsewhere(@Nullable UUID there) {
        return page != null && there != null && !page.equals(there);
    }

    private boolean says(Typed it) {
        return text.strip().equals(it.words().strip());
    }

    boolean atHand() {
        return waiting == null && !discarded && !aside;
    }

    List<NewAttachment> attachments() {
        return files.stream()
                .map(file -> new NewAttachment(
                        file.name(), new StoredFile(new ContentId(file.content()), file.size(), file.type()), null))
                .toList();
    }
}
