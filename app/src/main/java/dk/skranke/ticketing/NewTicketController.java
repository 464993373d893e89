package dk.skranke.ticketing;

import static java.util.stream.Collectors.toMap;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.files.StorageFull;
import dk.skranke.forms.Asked;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.pages.Complaint;
import dk.skranke.ticketing.pages.NewTicket;
import dk.skranke.ticketing.pages.NewTicketForm;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** New tickets, filed by hand. */
@Controller
class NewTicketController {

    private final Counter counter;
    private final Register register;
    private final Uploads uploads;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Matrices matrices;
    private final Beginnings beginnings;

    NewTicketController(
            Counter counter,
            Register register,
            Uploads uploads,
            Catalogue catalogue,
            Directory directory,
            Matrices matrices,
            Beginnings beginnings) {
        this.counter = counter;
        this.register = register;
        this.uploads = uploads;
        this.catalogue = catalogue;
        this.directory = directory;
        this.matrices = matrices;
        this.beginnings = beginnings;
    }

    /**
     * @param category chosen beforehand, with what it asks
     * @param template to begin from
     */
    @GetMapping("/tickets/new")
    NewTicket form(
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String template,
            Member me) {
        me.mustBelong();
        var begun = beginnings.begin(template, me);
        var typed = new HashMap<>(Map.of("category", category));
        if (begun != null) typed.putAll(begun.typed());
        typed.put("key", UUID.randomUUID().toString());
        typed.put("template", template);
        return page(
                NewTicketForm.of(typed),
                begun == null || begun.answers().isEmpty() ? null : begun.answers(),
                Map.of(),
                me);
    }

    @PostMapping("/tickets")
    Object file(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Member me) {
        me.mustBelong();
        var form = NewTicketForm.of(typed.toSingleValueMap());
        var answers = Asked.typed(typed);
        if (typed.containsKey("show")) return page(form, answers.isEmpty() ? null : answers, Map.of(), me);
        var read = FilingForm.read(form, answers, Uploads.chosen(files), me.id(), register);
        var filing = read.filing();
        if (filing == null) return page(form, answers, read.wrong(), me);
        try {
            var ticket = counter.file(
                    filing,
                    uploads.keep(files == null ? List.of() : files),
                    beginnings.chosen(form.template(), me),
                    me);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/tickets/" + ticket.value()))
                    .build();
        } catch (Refused it) {
            return page(form, answers, Map.of("files", Complaint.of(it.key(), it.arguments())), me);
        } catch (StorageFull _) {
            return page(form, answers, Map.of("files", Complaint.of("ticketing.files.full")), me);
        }
    }

    private NewTicket page(
            NewTicketForm form, @Nullable Map<String, String> answers, Map<String, Complaint> wrong, Member me) {
        var fields = FilingForm.number(form.category())
                .flatMap(register::category)
                .map(it -> register.plan(it).questions())
                .orElse(List.of());
        var complaints = wrong.entrySet().stream()
                .filter(it -> it.getKey().startsWith("a."))
                .collect(toMap(
                        it -> it.getKey().substring(2), it -> it.getValue().asked()));
        return new NewTicket(
                form,
                wrong,
                catalogue.categories(),
                directory.teams(),
                directory.people(),
                directory.defaultTeam(),
                matrices.matrix(),
                uploads.limit(),
                Asked.of(fields, answers, complaints),
                beginnings.choices(me),
                beginnings.begin(form.template(), me));
    }
}
