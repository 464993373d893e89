package dk.skranke.book.pages;

import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another day set it off, or the court is known now.
 *
 * @param earlier the day that counts where a lawyer set one before the rule’s
 */
public record Move(
        long id,
        long ticket,
        String title,
        boolean byHand,
        @Nullable LocalDate earlier,
        int together,
        List<Group> places,
        String event,
        String place,
        String ends,
        String reason,
        @Nullable String error)
        implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
