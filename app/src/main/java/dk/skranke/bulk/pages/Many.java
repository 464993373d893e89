package dk.skranke.bulk.pages;

import dk.skranke.office.Person;
import dk.skranke.office.Team;
import dk.skranke.ticketing.Strangers;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change for many tickets: chosen, shown, done or taken back.
 *
 * @param what which kind of change is being chosen
 * @param typed what stands in its fields
 * @param sentence what is or was done, in words
 * @param macros those that can be used, where that is being chosen
 * @param truncated whether the list held more than can be changed at once
 */
public record Many(
        long id,
        String state,
        String what,
        Map<String, String> typed,
        List<Line> lines,
        @Nullable String sentence,
        String way,
        List<Team> teams,
        List<Person> people,
        List<Option> macros,
        boolean truncated,
        int most,
        @Nullable String error)
        implements Page {

    public static final List<String> KINDS =
            List.of("assign", "team", "status", "close", "priority", "tags", "step", "merge", "macro");

    public record Option(long id, String name) {}

    /**
     * @param title null where it is not to be seen any more
     * @param outcome CHANGED, SAME, REFUSED, …
     * @param apart where it goes into a ticket of somebody else: whether of another client or of the other side
     */
    public record Line(
            long number,
            @Nullable String title,
            String was,
            String outcome,
            String reason,
            Strangers.@Nullable Why apart) {}

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }

    public boolean open() {
        return state.equals("CHOSEN") || state.equals("SHOWN");
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public long count(String outcome) {
        return lines.stream().filter(it -> it.outcome().equals(outcome)).count();
    }

    public long apart(Strangers.Why why) {
        return lines.stream().filter(it -> it.apart() == why).count();
    }

    public String path() {
        return "/bulk/" + id;
    }
}
