package dk.skranke.office;

import java.time.LocalDate;
import java.util.Optional;

/** Who acts for somebody who is away. Whoever keeps absences answers; while nobody does, nobody is away. */
public interface Cover {

    Optional<PersonId> actingFor(PersonId person, LocalDate on);
}
