package dk.skranke.links.pages;

import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks what belongs with a ticket, and how; and shows what does already. */
public record LinkForm(
        long ticket,
        String subject,
        List<String> relations,
        String relation,
        String other,
        List<Links.Link> links,
        @Nullable String error)
        implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
