package dk.skranke.ticketing;

import dk.skranke.filtering.Field;
import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Value;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import dk.skranke.views.ViewId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a list of tickets is limited to, by the name that its address bears. */
sealed interface View {

    Pattern NUMBERED = Pattern.compile("(team|saved)-(\\d{1,18})");
    Filter LACKS = Filter.any(List.of(
            Filter.is(Field.ASSIGNEE, new Value.Nothing()),
            Filter.is(Field.STEP, new Value.Nothing()),
            Filter.is(Field.DUE, new Value.Nothing())));
    Filter OPEN_ONES = Filter.is(Field.IS, new Value.Mark("open"));

    enum Standard implements View {
        OPEN,
        MINE,
        UNASSIGNED,
        CLIENT,
        LATE,
        /** Without owner, next step or date. */
        LACKING,
        CLOSED;

        @Override
        public String address() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Filter filter() {
            return switch (this) {
                case OPEN -> OPEN_ONES;
                case MINE -> OPEN_ONES.and(Filter.is(Field.ASSIGNEE, new Value.Me()));
                case UNASSIGNED -> OPEN_ONES.and(Filter.is(Field.ASSIGNEE, new Value.Nothing()));
                case CLIENT -> OPEN_ONES.and(Filter.is(Field.STATUS, new Value.Mark("client")));
                case LATE -> OPEN_ONES.and(Filter.is(Field.IS, new Value.Mark("late")));
                case LACKING -> OPEN_ONES.and(LACKS);
                case CLOSED -> Filter.is(Field.IS, new Value.Mark("closed"));
            };
        }
    }

    record OfTeam(TeamId team) implements View {

        @Override
        public String address() {
            return "team-" + team.value();
        }

        @Override
        public Filter filter() {
            return OPEN_ONES.and(Filter.is(Field.TEAM, new Value.OfTeam(team)));
        }
    }

    /** One that somebody gave a name; its filter is kept with it. */
    record Saved(ViewId id) implements View {

        @Override
        public String address() {
            return "saved-" + id.value();
        }

        @Override
        public Filter filter() {
            return Filter.EVERYTHING;
        }
    }

    String address();

    /** What the view is limited to, in the filter language. */
    Filter filter();

    default String href() {
        return "/tickets?view=" + address();
    }

    static View of(String address) {
        var numbered = NUMBERED.matcher(address);
        if (numbered.matches()) {
            var number = Long.parseLong(numbered.group(2));
            return numbered.group(1).equals("team") ? new OfTeam(new TeamId(number)) : new Saved(new ViewId(number));
        }
        return Arrays.stream(Standard.values())
                .filter(it -> it.address().equals(address))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
