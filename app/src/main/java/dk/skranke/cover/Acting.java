package dk.skranke.cover;

import dk.skranke.office.Away;
import dk.skranke.office.Cover;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells everybody who asks who acts for whom: on a day, at its noon. */
@Component
class Acting implements Cover {

    private final Directory directory;

    Acting(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<PersonId> actingFor(PersonId person, LocalDate on) {
        var noon = on.atTime(LocalTime.NOON).atZone(directory.zone()).toInstant();
        return directory.away(person, noon).map(Away::substitute);
    }
}
