package dk.skranke.knowledge.pages;

import dk.skranke.office.Team;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new text, or one that is there already. */
public record TextModuleForm(
        @Nullable Long id,
        String name,
        String text,
        String circle,
        @Nullable Long team,
        List<Team> teams,
        boolean office,
        boolean kept,
        String placeholders,
        @Nullable String error)
        implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
