package dk.skranke.book.pages;

import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A single instruction, as far as it is written. */
public record InstructionForm(
        long id,
        long ticket,
        String title,
        List<Choice> people,
        String to,
        String what,
        String how,
        String until,
        @Nullable String error)
        implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
