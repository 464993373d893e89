package dk.skranke.ticketing.pages;

import dk.skranke.forms.Asked;
import dk.skranke.office.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers of a ticket, to put them right. */
public record AnswersForm(
        long ticket,
        String subject,
        List<Asked> asked,
        List<Person> people,
        @Nullable String error) implements Form {}
