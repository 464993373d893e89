package dk.skranke.operations;

import dk.skranke.calendars.Calendars;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.database.Asker;
import dk.skranke.office.Directory;
import dk.skranke.office.Office;
import dk.skranke.office.PersonId;
import dk.skranke.office.Role;
import dk.skranke.office.Staff;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.signin.Accounts;
import dk.skranke.targets.Targets;
import dk.skranke.web.Text;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the office in an empty installation: all of it or nothing, and once. */
@Service
class FirstRun {

    private final Staff staff;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Targets targets;
    private final Directory directory;
    private final TransactionTemplate transaction;

    FirstRun(
            Staff staff,
            Accounts accounts,
            Catalogue catalogue,
            Calendars calendars,
            Targets targets,
            Directory directory,
            TransactionTemplate transaction) {
        this.staff = staff;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.targets = targets;
        this.directory = directory;
        this.transaction = transaction;
    }

    /** Once there is an office there is no first run any more. */
    void mustBeFirst() {
        if (directory.office().isPresent()) throw new NotFound();
    }

    /** @throws Refused when somebody else was faster */
    PersonId open(NewOffice it) {
        return Asker.call(Asker.Role.SETUP, () -> Objects.requireNonNull(transaction.execute(_ -> found(it))));
    }

    private PersonId found(NewOffice it) {
        staff.open(new Office(
                it.office(), it.language(), it.country().name(), it.country().zone(), it.office()));
        var secretariat = staff.found(word("secretariat", it), 5, it.office(), true);
        var technology = staff.found(word("it", it), 6, it.office(), false);
        var personnel = staff.found(word("hr", it), 4, it.office(), false);
        catalogue.route(catalogue.byKey("IT_FAULT").id(), technology);
        catalogue.route(catalogue.byKey("LEAVE_REQUEST").id(), personnel);
        targets.begin(calendars.open(
                it.office(), it.country().zone(), it.country().name(), Calendars.usualHours(), List.of()));
        var teams = List.of(secretariat, technology, personnel);
        var person = staff.join(
                it.name(), word("administrator", it), it.mail(), Role.ADMINISTRATOR, 1, it.language(), teams);
        accounts.setPassword(person, it.password());
        return person;
    }

    private static String word(String key, NewOffice it) {
        return Text.in(it.language(), "operations.first." + key);
    }
}
