package dk.skranke.book.pages;

import dk.skranke.web.Page;
import org.jspecify.annotations.Nullable;

/** @param checked whether the deadline has been checked: before, nothing goes back */
public record ReceiptForm(
        long id,
        long ticket,
        String title,
        boolean checked,
        String served,
        @Nullable String error) implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
