package dk.skranke.matters.pages;

import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Before a matter is closed, or opened again. */
public record ClosingForm(
        MatterPage.Head head,
        List<MatterPage.Held> held,
        boolean closing,
        String words,
        @Nullable String error) implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }

    /** As in texts: {@code close}. */
    public String mark() {
        return closing ? "close" : "reopen";
    }
}
