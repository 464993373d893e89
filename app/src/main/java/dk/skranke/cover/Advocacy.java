package dk.skranke.cover;

import dk.skranke.catalogue.Roles;
import dk.skranke.office.Directory;
import dk.skranke.office.Office;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** § 53 BRAO: in Germany, whoever is admitted as a lawyer and away for longer than a week is covered by another lawyer. */
@Component
class Advocacy {

    private static final String LAWYER = "LAWYER";
    private static final int WEEK = 7;

    private final Roles roles;
    private final Supplier<String> country;

    @Autowired
    Advocacy(Roles roles, Directory directory) {
        this(roles, () -> directory.office().map(Office::country).orElse(""));
    }

    Advocacy(Roles roles, Supplier<String> country) {
        this.roles = roles;
        this.country = country;
    }

    void mustBeKept(PersonId who, LocalDate first, LocalDate last, @Nullable PersonId substitute) {
        if (!country.get().equals("DE") || ChronoUnit.DAYS.between(first, last) < WEEK) return;
        if (lawyer(who) && (substitute == null || !lawyer(substitute))) throw new Refused("cover.lawyer-needed");
    }

    private boolean lawyer(PersonId who) {
        return roles.of(who).contains(LAWYER);
    }
}
