package dk.skranke.ticketing.pages;

import dk.skranke.forms.FieldCheck;
import java.util.List;

/** What is wrong with a field: the key of the sentence that says what to write instead, and what to fill it with. */
public record Complaint(String key, List<Object> arguments) {

    /** As the fields of a category's own form take it. */
    public FieldCheck.Complaint asked() {
        return new FieldCheck.Complaint(key, arguments);
    }

    public static Complaint of(String key, Object... arguments) {
        return new Complaint(key, List.of(arguments));
    }
}
