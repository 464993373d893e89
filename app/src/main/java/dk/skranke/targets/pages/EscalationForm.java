package dk.skranke.targets.pages;

import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Map;

/** Who hears when so much of the time has passed, and what is done. A row without a percentage does not count. */
public record EscalationForm(List<Row> rows, List<Person> people, Map<String, Refused> errors) implements Page {

    public record Row(String percent, String who, String act, String person) {}

    public record Person(long id, String name) {}

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
