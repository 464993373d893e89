package dk.skranke.ticketing.pages;

import dk.skranke.web.Page;
import org.jspecify.annotations.Nullable;

/** Asks what is to go into the file for the case. */
public record CaseFileForm(
        long ticket,
        String subject,
        boolean guest,
        @Nullable String error) implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
