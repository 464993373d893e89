package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.pages.CaseFileForm;
import dk.skranke.web.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ticket as one file, to lay into the case. Taking it out is part of the history, hence a POST. */
@Controller
@RequestMapping("/tickets/{id:\\d+}/case-files")
@Order(0)
class CaseFileController implements TicketDeed {

    private final Tickets tickets;
    private final CaseFiles files;

    CaseFileController(Tickets tickets, CaseFiles files) {
        this.tickets = tickets;
        this.files = files;
    }

    @GetMapping
    CaseFileForm form(@PathVariable TicketId id, Member me) {
        return form(id, null, me);
    }

    @PostMapping
    void take(
            @PathVariable TicketId id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean internal,
            @RequestParam(defaultValue = "false") boolean history,
            Member me,
            HttpServletResponse response)
            throws IOException {
        var wanted = new CaseFiles.Wanted(internal && !me.guest(), history && !me.guest());
        try {
            if (format.equals("zip")) files.zip(id, wanted, me, it -> out(response, it, "application/zip"));
            else files.pdf(id, wanted, me, it -> out(response, it, "application/pdf"));
        } catch (Refused it) {
            throw new Again(form(id, Text.in(me.language(), it.key(), it.arguments()), me));
        }
    }

    private static java.io.OutputStream out(HttpServletResponse response, String name, String type) throws IOException {
        Download.headers(name, type).forEach((header, values) -> values.forEach(it -> response.addHeader(header, it)));
        return response.getOutputStream();
    }

    private CaseFileForm form(TicketId id, @org.jspecify.annotations.Nullable String error, Member me) {
        return new CaseFileForm(id.value(), tickets.find(id, me).title(), me.guest(), error);
    }

    @Override
    public List<Deed> deeds(TicketPart.Seen seen) {
        return List.of(new Deed(
                "/tickets/" + seen.ticket().value() + "/case-files", "file-check", "ticketing.case-file.take"));
    }
}
