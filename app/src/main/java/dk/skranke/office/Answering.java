package dk.skranke.office;

import dk.skranke.shared.Refused;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whoever keeps what somebody answers for says what is left of it. Until that is handed over, they do not go. */
public interface Answering {

    /** @param leaves the teams that they leave; null where they leave the office */
    Optional<Refused> left(PersonId who, @Nullable Set<TeamId> leaves, Member by);
}
