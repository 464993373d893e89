package dk.skranke.deadlines.pages;

import dk.skranke.deadlines.Computation;
import dk.skranke.deadlines.Question;
import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form, and the deadline that it asked for. */
public record Calculator(
        Asked asked,
        List<Group> rules,
        List<Group> places,
        Map<String, Refused> errors,
        @Nullable Computation computation,
        Language language)
        implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }

    public record Group(String name, List<Choice> choices) {}

    public record Choice(String value, String label) {}

    /** What was typed; empty where nothing was. */
    public record Asked(String rule, String place, String event, String time, String authority, String count) {

        public boolean nothing() {
            return (rule + place + event + time + authority + count).isEmpty();
        }

        public Question question() {
            return new Question(
                    rule,
                    place,
                    time.isEmpty() ? event : event + "T" + time,
                    authority.isEmpty() ? null : authority,
                    count.isEmpty() ? null : count);
        }
    }
}
