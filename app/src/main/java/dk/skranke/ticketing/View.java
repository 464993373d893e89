package dk.skranke.ticketing;

import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a list of tickets is limited to, by the name that its address bears. */
sealed interface View {

    Pattern TEAM = Pattern.compile("team-(\\d{1,18})");

    enum Standard implements View {
        OPEN,
        MINE,
        UNASSIGNED,
        CLIENT,
        LATE,
        CLOSED;

        @Override
        public String address() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record OfTeam(TeamId team) implements View {

        @Override
        public String address() {
            return "team-" + team.value();
        }
    }

    String address();

    default String href() {
        return "/tickets?view=" + address();
    }

    static View of(String address) {
        var team = TEAM.matcher(address);
        if (team.matches()) return new OfTeam(new TeamId(Long.parseLong(team.group(1))));
        return Arrays.stream(Standard.values())
                .filter(it -> it.address().equals(address))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
