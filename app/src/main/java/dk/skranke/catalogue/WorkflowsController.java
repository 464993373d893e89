package dk.skranke.catalogue;

import dk.skranke.catalogue.pages.WorkflowEditor;
import dk.skranke.catalogue.pages.WorkflowList;
import dk.skranke.forms.Phrase;
import dk.skranke.office.Member;
import dk.skranke.web.Text;
import dk.skranke.workflows.Meaning;
import dk.skranke.workflows.Move;
import dk.skranke.workflows.Stage;
import dk.skranke.workflows.Workflow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Workflows, for administrators: drawn, written as a draft, and put to use when they can work. */
@Controller
@RequestMapping("/administration/workflows")
class WorkflowsController {

    private static final String HERE = "redirect:/administration/workflows/";

    private final WorkflowPages pages;
    private final Publishing publishing;

    WorkflowsController(WorkflowPages pages, Publishing publishing) {
        this.pages = pages;
        this.publishing = publishing;
    }

    @GetMapping
    WorkflowList list(Member me) {
        me.mustAdministrate();
        return pages.list(null, me);
    }

    /** A new one: after one of the library, or the shortest that works. */
    @PostMapping
    Object begin(@RequestParam Map<String, String> typed, Member me) {
        me.mustAdministrate();
        var from = Words.of(typed, "from");
        if (!from.isEmpty()) {
            publishing.draft(pages.ready(from), me.id());
            return HERE + from;
        }
        var key = Words.of(typed, "key").toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        if (!key.matches("[A-Z][A-Z0-9_]{1,39}"))
            return pages.list(Text.in(me.language(), "catalogue.flaw.key", key), me);
        if (pages.taken(key)) return pages.list(Text.in(me.language(), "catalogue.taken", key), me);
        publishing.draft(shortest(key, Words.of(typed, "key")), me.id());
        return HERE + key;
    }

    private static Workflow shortest(String key, String name) {
        return new Workflow(
                key,
                new Phrase(name, name, name),
                "NEW",
                List.of(
                        new Stage("NEW", new Phrase("Ny", "Neu", "New"), Meaning.NEW, null),
                        new Stage(
                                "IN_PROGRESS",
                                new Phrase("Under behandling", "In Bearbeitung", "In progress"),
                                Meaning.OPEN,
                                null),
                        new Stage("CLOSED", new Phrase("Afsluttet", "Abgeschlossen", "Closed"), Meaning.CLOSED, null)),
                List.of(move("NEW", "IN_PROGRESS"), move("IN_PROGRESS", "CLOSED")));
    }

    static Move move(String from, String to) {
        return new Move(List.of(from), to, List.of("any"), null, null, null, null, null, null, null);
    }

    @GetMapping("/{key}")
    WorkflowEditor form(@PathVariable String key, @RequestParam(required = false) @Nullable String stage, Member me) {
        me.mustAdministrate();
        return pages.editor(key, stage, List.of(), me);
    }

    @PostMapping("/{key}/publications")
    Object use(@PathVariable String key, Member me) {
        me.mustAdministrate();
        try {
            publishing.useWorkflow(key, me.id());
            return HERE + key;
        } catch (Flawed it) {
            return pages.editor(key, null, it.flaws(), me);
        }
    }

    @PostMapping("/{key}/discards")
    String discard(@PathVariable String key, Member me) {
        me.mustAdministrate();
        publishing.discardWorkflow(key);
        return pages.taken(key) ? HERE + key : "redirect:/administration/workflows";
    }
}
