package dk.skranke.composing;

import dk.skranke.composing.pages.Writing;
import dk.skranke.files.StorageFull;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.ArrivedMeanwhile;
import dk.skranke.ticketing.NewAttachment;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.Uploads;
import dk.skranke.web.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
@RequestMapping("/tickets/{id:\\d+}/messages")
class WritingController {

    private final Sending sending;
    private final Writer writer;
    private final Composing composing;
    private final Uploads uploads;

    WritingController(Sending sending, Writer writer, Composing composing, Uploads uploads) {
        this.sending = sending;
        this.writer = writer;
        this.composing = composing;
        this.uploads = uploads;
    }

    /** @param mode what is to be written; with the conversation or draft that it goes on with */
    @GetMapping
    Writing form(
            @PathVariable TicketId id,
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(required = false) @Nullable Long side,
            @RequestParam(required = false) @Nullable Long draft,
            Member me) {
        return composing.fresh(id, Composing.Begin.of(mode, side, draft).orElse(null), me);
    }

    /** @param act what is to be done with it, where that is not sending it now */
    @PostMapping
    Object write(
            @PathVariable TicketId id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String act,
            HttpServletRequest request,
            Member me) {
        var typed = Typed.in(request);
        var chosen = Uploads.chosen(files);
        try {
            // Before a file is kept. To send a letter asks for itself.
            if (chosen || !sends(act, typed)) composing.mustSee(id, me);
            var kept = uploads.keep(Objects.requireNonNullElse(files, List.of()));
            if (act.equals("modules")) return chooseModule(id, typed, kept, me);
            done(id, act, typed, kept, me);
            return Ways.ticket(id);
        } catch (Refused it) {
            var sentence = Text.in(me.language(), it.key(), it.arguments());
            return composing.again(422, id, typed, chosen, sentence, List.of(), me);
        } catch (Doubtful it) {
            return composing.again(422, id, typed, chosen, null, it.doubts(), me);
        } catch (ArrivedMeanwhile _) {
            return composing.arrived(id, typed, chosen, me);
        } catch (Overtaken it) {
            return composing.overtaken(id, typed, it.draft(), me);
        } catch (StorageFull _) {
            return composing.again(
                    507, id, typed, chosen, Text.in(me.language(), "ticketing.files.full"), List.of(), me);
        }
    }

    private static boolean sends(String act, Typed typed) {
        return typed.mode().leaves() && (act.isEmpty() || act.equals("later"));
    }

    /** What was typed is kept before one goes to choose. */
    private Object chooseModule(TicketId id, Typed typed, List<NewAttachment> kept, Member me) {
        var draft = writer.begin(id, typed, kept, me);
        return Ways.to("/tickets/" + id.value() + "/drafts/" + draft.id() + "/modules");
    }

    private void done(TicketId id, String act, Typed typed, List<NewAttachment> kept, Member me) {
        switch (act) {
            case "save" -> writer.save(id, typed, kept, me);
            case "share" -> writer.share(id, typed, kept, me);
            case "discard" -> writer.discard(id, typed, me);
            default -> {
                if (act.startsWith("drop:")) writer.drop(id, typed, kept, act.substring(5), me);
                else if (typed.mode().leaves()) sending.send(id, typed, kept, act.equals("later"), me);
                else sending.keep(id, typed, kept, me);
            }
        }
    }
}
