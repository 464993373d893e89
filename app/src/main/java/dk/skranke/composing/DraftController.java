package dk.skranke.composing;

import dk.skranke.files.StorageFull;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.Uploads;
import dk.skranke.web.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What the composer's script says while somebody types; everything here can be done with the form, too. */
@Controller
@RequestMapping("/tickets/{id:\\d+}/drafts")
class DraftController {

    /** @param draft zero when there was nothing to keep; {@code said} is what is wrong, in the writer's language */
    record Kept(
            long draft,
            int version,
            @Nullable Instant at,
            @Nullable Long file,
            @Nullable String picture,
            String said) {

        static Kept of(Draft it) {
            return new Kept(it.id(), it.version(), it.changedAt(), null, null, "");
        }

        static Kept of(Draft it, Draft.File file, boolean picture) {
            return new Kept(it.id(), it.version(), it.changedAt(), file.id(), picture ? file.content() : null, "");
        }

        static Kept refused(String said) {
            return new Kept(0, 0, null, null, null, said);
        }
    }

    private final Writer writer;
    private final Uploads uploads;
    private final Composing composing;
    private final Directory directory;

    DraftController(Writer writer, Uploads uploads, Composing composing, Directory directory) {
        this.writer = writer;
        this.uploads = uploads;
        this.composing = composing;
        this.directory = directory;
    }

    @PostMapping
    ResponseEntity<Kept> save(@PathVariable TicketId id, HttpServletRequest request, Member me) {
        try {
            return ResponseEntity.ok(writer.save(id, Typed.in(request), List.of(), me)
                    .map(Kept::of)
                    .orElseGet(() -> Kept.refused("")));
        } catch (Overtaken it) {
            return ResponseEntity.status(409).body(Kept.refused(overtaken(it.draft(), me)));
        }
    }

    private String overtaken(Draft it, Member me) {
        if (it.writer().equals(me.id())) return Text.in(me.language(), "composing.overtaken.self");
        return Text.in(
                me.language(),
                "composing.overtaken",
                directory.person(it.writer()).name());
    }

    /** @param pasted whether it is a picture from the clipboard */
    @PostMapping("/files")
    ResponseEntity<Kept> attach(
            @PathVariable TicketId id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean pasted,
            HttpServletRequest request,
            Member me) {
        try {
            composing.mustSee(id, me);
            if (!Uploads.chosen(file == null ? null : List.of(file))) throw new NotFound();
            if (pasted) Pasted.mustFit(Objects.requireNonNull(file));
            var kept = uploads.keep(List.of(Objects.requireNonNull(file))).getFirst();
            var draft = writer.attach(id, Typed.in(request), kept, me);
            return ResponseEntity.ok(Kept.of(draft, draft.files().getLast(), pasted));
        } catch (Refused it) {
            return ResponseEntity.unprocessableContent()
                    .body(Kept.refused(Text.in(me.language(), it.key(), it.arguments())));
        } catch (StorageFull _) {
            return ResponseEntity.status(507).body(Kept.refused(Text.in(me.language(), "ticketing.files.full")));
        }
    }

    /** @param file what does not go along after all; without it the draft is thrown away */
    @PostMapping("/{draft}/removals")
    ResponseEntity<Void> remove(
            @PathVariable TicketId id,
            @PathVariable long draft,
            @RequestParam(required = false) @Nullable Long file,
            @RequestParam(defaultValue = "") String back,
            Member me) {
        if (file == null) writer.discard(id, draft, me);
        else writer.detach(id, draft, file, me);
        return back.equals("drafts") ? Ways.to("/drafts") : Ways.ticket(id);
    }

    @PostMapping("/{draft}/returns")
    ResponseEntity<Void> resume(@PathVariable TicketId id, @PathVariable long draft, Member me) {
        writer.resume(id, draft, me);
        return Ways.ticket(id);
    }
}
