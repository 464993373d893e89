package dk.skranke.catalogue.pages;

import dk.skranke.forms.Phrase;
import dk.skranke.web.Page;
import dk.skranke.workflows.Move;
import java.util.List;

/** One way of a workflow: who may go it, when, and what follows. */
public record MoveEditor(
        String workflow, String name, String from, String to, String title, Move move, List<Role> roles)
        implements Page {

    public record Role(String key, String name, boolean chosen) {}

    public Phrase words(@org.jspecify.annotations.Nullable Phrase it) {
        return it == null ? new Phrase("", "", "") : it;
    }
}
