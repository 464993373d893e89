package dk.skranke.cover;

import static java.util.Objects.requireNonNull;

import dk.skranke.cover.HandingOver.Giving;
import dk.skranke.cover.pages.HandedDate;
import dk.skranke.cover.pages.HandoverForm;
import dk.skranke.cover.pages.HandoverList;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hand-overs, and a new one. */
@Controller
@RequestMapping("/handovers")
class HandoversController {

    private final Handovers handovers;
    private final HandingOver handing;
    private final TicketDates dates;
    private final Directory directory;

    HandoversController(Handovers handovers, HandingOver handing, TicketDates dates, Directory directory) {
        this.handovers = handovers;
        this.handing = handing;
        this.dates = dates;
        this.directory = directory;
    }

    @GetMapping
    HandoverList list(Member me) {
        me.mustBelong();
        var parts = handovers.of(me).stream()
                .collect(Collectors.partitioningBy(
                        it -> it.open() && it.to().equals(me.id()),
                        Collectors.mapping(this::row, Collectors.toList())));
        return new HandoverList(requireNonNull(parts.get(true)), requireNonNull(parts.get(false)));
    }

    @GetMapping("/new")
    HandoverForm form(@RequestParam(required = false) @Nullable PersonId from, Member me) {
        me.mustBelong();
        var who = from == null ? me.id() : from;
        var work = handing.workOf(who, me);
        var all = work.stream().collect(Collectors.toMap(it -> it.work().ticket(), _ -> ""));
        return form(who, "", "", work, all, Map.of());
    }

    @PostMapping
    Object offer(
            @RequestParam PersonId from,
            @RequestParam(required = false) @Nullable PersonId to,
            @RequestParam(defaultValue = "") String note,
            @RequestParam MultiValueMap<String, String> form,
            Member me) {
        me.mustBelong();
        var work = handing.workOf(from, me);
        var chosen = chosen(work, form);
        if (to == null) return form(from, "", note, work, chosen, Map.of("to", new Refused("cover.to-needed")));
        try {
            return "redirect:/handovers/"
                    + handing.offer(from, to, note, chosen, me).value();
        } catch (Refused it) {
            return form(from, Long.toString(to.value()), note, work, chosen, Map.of(field(it), it));
        }
    }

    private static String field(Refused it) {
        return switch (it.key()) {
            case "cover.nothing-chosen", "cover.summary-too-long" -> "tickets";
            case "cover.note-too-long" -> "note";
            default -> "to";
        };
    }

    private static Map<TicketId, String> chosen(List<Giving> work, MultiValueMap<String, String> form) {
        var chosen = new LinkedHashMap<TicketId, String>();
        for (var it : work) {
            var number = it.work().ticket().value();
            if (!form.containsKey("ticket-" + number)) continue;
            var summary = form.getFirst("summary-" + number);
            chosen.put(it.work().ticket(), summary == null ? "" : summary);
        }
        return chosen;
    }

    private HandoverForm form(
            PersonId from,
            String to,
            String note,
            List<Giving> work,
            Map<TicketId, String> chosen,
            Map<String, Refused> errors) {
        return new HandoverForm(
                from.value(),
                directory.person(from).name(),
                directory.people().stream().filter(it -> !it.id().equals(from)).toList(),
                to,
                note,
                work.stream().map(it -> item(it, from, chosen)).toList(),
                errors);
    }

    private HandoverForm.Item item(Giving giving, PersonId from, Map<TicketId, String> chosen) {
        var it = giving.work();
        return new HandoverForm.Item(
                it.ticket().value(),
                it.title(),
                directory.team(it.team()).name(),
                it.step(),
                it.due(),
                dates.isDeadline(it),
                it.unanswered(),
                giving.datesOnly(),
                giving.dates().stream()
                        .map(date -> handed(date, from, from, directory))
                        .toList(),
                chosen.containsKey(it.ticket()),
                chosen.getOrDefault(it.ticket(), ""));
    }

    /** Whoever else answers for it goes on doing so, and is named. */
    static HandedDate handed(AnsweredDates.Date it, PersonId from, PersonId to, Directory directory) {
        var theirs = it.responsible().equals(from) || it.responsible().equals(to);
        return new HandedDate(
                it.title(),
                it.ends(),
                theirs ? null : directory.person(it.responsible()).name());
    }

    private HandoverList.Row row(Handover it) {
        var from = directory.person(it.from());
        return new HandoverList.Row(
                it.id().value(),
                from.name(),
                from.hue(),
                directory.person(it.to()).name(),
                it.items().size(),
                it.at(),
                state(it));
    }

    private static String state(Handover it) {
        if (it.open()) return "open";
        return it.declined() == null ? "acknowledged" : "declined";
    }
}
