package dk.skranke.book.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Striking a deadline with its proof. */
public record Strike(
        long id,
        long ticket,
        String title,
        LocalDate ends,
        List<Choice> files,
        String kind,
        String words,
        String received,
        List<String> seen,
        @Nullable Instant said,
        @Nullable String error)
        implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
