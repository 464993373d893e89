package dk.skranke.book;

import dk.skranke.book.pages.NewDeadline;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.TicketId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Enters a deadline on a ticket. Nothing is kept before the computation was on the page that was sent. */
@Controller
@RequestMapping("/tickets/{id:\\d+}/deadlines")
class NewDeadlineController {

    private static final List<String> FIELDS = List.of(
            "rule",
            "title",
            "place",
            "authority",
            "count",
            "happened",
            "event",
            "time",
            "ends",
            "reason",
            "document",
            "responsible",
            "lawyer",
            "chain",
            "key");

    private final Entering entering;
    private final Reckoning reckoning;
    private final Papers documents;
    private final Describing tickets;
    private final Offered offered;
    private final Lawyers lawyers;

    NewDeadlineController(
            Entering entering,
            Reckoning reckoning,
            Papers documents,
            Describing tickets,
            Offered offered,
            Lawyers lawyers) {
        this.entering = entering;
        this.reckoning = reckoning;
        this.documents = documents;
        this.tickets = tickets;
        this.offered = offered;
        this.lawyers = lawyers;
    }

    /**
     * @param chain the deadline whose event sets this one off too
     * @param from the number of a file of the ticket, whose coming in may be the event
     */
    @GetMapping({"", "/new"})
    NewDeadline form(
            @PathVariable TicketId id,
            @RequestParam(defaultValue = "") String chain,
            @RequestParam(defaultValue = "") String from,
            Member me) {
        me.mustBelong();
        var ticket = tickets.properties(id, me);
        var typed = new HashMap<String, String>();
        typed.put("place", lawyers.place());
        typed.put("chain", chain);
        typed.put("key", UUID.randomUUID().toString());
        if (chain.matches("\\d{1,18}")) typed.putAll(entering.eventOf(new DeadlineId(Long.parseLong(chain)), me));
        offered.proposals(id, me).stream()
                .filter(it -> from.equals(Long.toString(it.file())))
                .forEach(it -> typed.putAll(Map.of("event", it.day().toString(), "document", from)));
        return page(id, ticket, typed, Map.of(), null, me);
    }

    @PostMapping
    Object enter(
            @PathVariable TicketId id,
            @ModelAttribute Typed typed,
            @RequestParam(defaultValue = "enter") String step,
            @RequestParam(required = false) @Nullable MultipartFile files,
            Member me) {
        me.mustBelong();
        var ticket = tickets.properties(id, me);
        var result = reckoning.of(typed, me.language());
        var reckoned = result.reckoned();
        if (reckoned == null) return page(id, ticket, again(typed), result.errors(), null, me);
        if (!step.equals("enter") || !typed.get("seen").equals(seen(reckoned)))
            return page(id, ticket, again(typed), Map.of(), reckoned, me);
        try {
            var document = documents
                    .file(Proof.Kind.EVENT, id, typed.get("document"), files, me)
                    .orElse(null);
            var lacking = entering.lacking(typed, reckoned, document != null, ticket);
            if (!lacking.isEmpty()) return page(id, ticket, again(typed), lacking, reckoned, me);
            return "redirect:/deadlines/"
                    + entering.enter(id, typed, reckoned, document, me).value();
        } catch (Refused it) {
            return page(id, ticket, again(typed), Map.of("document", it), reckoned, me);
        }
    }

    private static Map<String, String> again(Typed typed) {
        var again = new HashMap<String, String>();
        FIELDS.forEach(it -> again.put(it, typed.get(it)));
        return again;
    }

    /** What somebody must have seen before it is entered: the day, and the one that waits for a partner. */
    private static String seen(Reckoned it) {
        return it.term().ends() + (it.later() == null ? "" : "+" + it.later());
    }

    private NewDeadline page(
            TicketId id,
            Describing.Properties ticket,
            Map<String, String> typed,
            Map<String, Refused> errors,
            @Nullable Reckoned reckoned,
            Member me) {
        if (reckoned != null) typed.put("seen", seen(reckoned));
        // Whoever has the ticket, as long as nobody was chosen: the field is shown with the computation only.
        var responsible = ticket.assignee() == null ? me.id() : ticket.assignee();
        if (typed.getOrDefault("responsible", "").isEmpty() && errors.isEmpty())
            typed.put("responsible", Long.toString(responsible.value()));
        return new NewDeadline(
                id.value(),
                ticket.title(),
                typed,
                offered.rules(me.language()),
                offered.places(me.language()),
                offered.files(id, me),
                offered.proposals(id, me),
                Offered.people(entering.responsible(ticket)),
                offered.lawyers(),
                errors,
                reckoned == null ? null : shown(reckoned, me.language()));
    }

    private static NewDeadline.Shown shown(Reckoned it, Language language) {
        return new NewDeadline.Shown(
                it.title(),
                it.law(),
                it.level().name(),
                it.provisional(),
                it.term().ends(),
                it.term().endsAt(),
                it.term().safe(),
                it.term().pre(),
                it.computedOn(),
                it.later(),
                it.explanation().getOrDefault(language.code(), List.of()),
                it.warnings(),
                it.holidayData());
    }
}
