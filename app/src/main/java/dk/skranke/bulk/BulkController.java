package dk.skranke.bulk;

import dk.skranke.bulk.pages.Many;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Lists;
import dk.skranke.ticketing.TicketId;
import dk.skranke.web.LocalPath;
import dk.skranke.web.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Many tickets at once: chosen in a list, shown what would become of them, changed, taken back. */
@Controller
@RequestMapping("/bulk")
class BulkController {

    private final Bulk bulk;
    private final Lists lists;
    private final Saying saying;

    BulkController(Bulk bulk, Lists lists, Saying saying) {
        this.bulk = bulk;
        this.lists = lists;
        this.saying = saying;
    }

    /** @param all whether all of the list is meant, and not only what is ticked */
    @PostMapping
    String choose(
            @RequestParam(name = "ticket", required = false) @Nullable List<TicketId> tickets,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "assign") String what,
            @RequestParam(defaultValue = "/tickets") String way,
            Member me) {
        me.mustBelong();
        var back = LocalPath.of(way);
        var chosen =
                all ? lists.numbers(address(back), Bulk.MOST + 1, me) : tickets == null ? List.<TicketId>of() : tickets;
        if (chosen.isEmpty()) return "redirect:" + back;
        var truncated = chosen.size() > Bulk.MOST;
        var id = bulk.choose(chosen.subList(0, Math.min(chosen.size(), Bulk.MOST)), back, me);
        return "redirect:/bulk/" + id.value() + "?what=" + kind(what) + (truncated ? "&truncated=true" : "");
    }

    @GetMapping("/{id}")
    Many show(
            @PathVariable OperationId id,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(defaultValue = "false") boolean truncated,
            Member me) {
        var operation = bulk.find(id, me);
        return saying.page(operation, what == null ? operation.kind() : kind(what), truncated, me);
    }

    @PostMapping("/{id}/previews")
    Object preview(
            @PathVariable OperationId id,
            @RequestParam String what,
            @RequestParam Map<String, String> form,
            Member me) {
        try {
            bulk.show(id, saying.named(new Typed(form).change(kind(what)), me), me);
            return "redirect:/bulk/" + id.value();
        } catch (Refused it) {
            var error = Text.in(me.language(), it.key(), it.arguments());
            return saying.refused(bulk.find(id, me), kind(what), form, error, me);
        }
    }

    @PostMapping("/{id}/changes")
    String change(@PathVariable OperationId id, Member me) {
        bulk.change(id, me);
        return "redirect:/bulk/" + id.value();
    }

    @PostMapping("/{id}/undoings")
    String undo(@PathVariable OperationId id, Member me) {
        bulk.undo(id, me);
        return "redirect:/bulk/" + id.value();
    }

    private static String kind(String what) {
        return Many.KINDS.contains(what) ? what : Many.KINDS.getFirst();
    }

    /** What the list's address asks for. */
    private static Map<String, String> address(String way) {
        return UriComponentsBuilder.fromUriString(way).build().getQueryParams().toSingleValueMap().entrySet().stream()
                .filter(it -> it.getValue() != null)
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey,
                        it -> java.net.URLDecoder.decode(it.getValue(), java.nio.charset.StandardCharsets.UTF_8)));
    }
}
