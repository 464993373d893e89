package dk.skranke.office;

import dk.skranke.shared.Refused;
import java.util.List;

/** Whoever needs a team says what for. Until that is settled, the team is not dissolved. */
public interface TeamNeed {

    List<Refused> of(TeamId team);
}
