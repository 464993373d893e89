package dk.skranke.book;

import dk.skranke.files.ContentId;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketFacts;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.Uploads;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The files that prove something: of the ticket, or brought along with the form. */
@Component
class Papers {

    private final TicketFacts tickets;
    private final Uploads uploads;
    private final Receipts receipts;

    Papers(TicketFacts tickets, Uploads uploads, Receipts receipts) {
        this.tickets = tickets;
        this.uploads = uploads;
        this.receipts = receipts;
    }

    private @Nullable Instant said(Proof.Kind kind, ContentId file) {
        return kind == Proof.Kind.RECEIPT ? receipts.moment(file).orElse(null) : null;
    }

    /** @param chosen the number of a file of the ticket; what is brought along wins */
    Optional<Proof> file(Proof.Kind kind, TicketId ticket, String chosen, @Nullable MultipartFile brought, Member me) {
        return file(kind, ticket, chosen, brought, "", null, me);
    }

    Optional<Proof> file(
            Proof.Kind kind,
            TicketId ticket,
            String chosen,
            @Nullable MultipartFile brought,
            String words,
            @Nullable Instant receivedAt,
            Member me) {
        if (brought != null
                && !Objects.requireNonNullElse(brought.getOriginalFilename(), "")
                        .isBlank()) {
            var kept = uploads.keep(List.of(brought)).getFirst();
            return Optional.of(new Proof(
                            kind,
                            null,
                            kept.file().id().value(),
                            kept.name(),
                            kept.file().type(),
                            words,
                            receivedAt,
                            null)
                    .saying(said(kind, kept.file().id())));
        }
        if (chosen.isBlank()) return Optional.empty();
        return Optional.of(tickets.files(ticket, me).stream()
                .filter(it -> Long.toString(it.id()).equals(chosen.strip()))
                .findFirst()
                .map(it -> new Proof(kind, it.id(), null, it.name(), it.type(), words, receivedAt, null)
                        .saying(said(kind, new ContentId(it.content()))))
                .orElseThrow(() -> new Refused("book.refusal.no-such-file")));
    }
}
