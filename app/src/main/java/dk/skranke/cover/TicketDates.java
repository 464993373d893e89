package dk.skranke.cover;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.Workload;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The deadlines that stand on tickets as their next step. */
@Component
class TicketDates implements OpenDates {

    private final Workload workload;
    private final Catalogue catalogue;

    TicketDates(Workload workload, Catalogue catalogue) {
        this.workload = workload;
        this.catalogue = catalogue;
    }

    @Override
    public List<Due> of(PersonId who, LocalDate first, LocalDate last) {
        return workload.dueBetween(who, first, last).stream()
                .filter(it -> isDeadline(it.category()))
                .map(it -> new Due(it.ticket(), it.due()))
                .toList();
    }

    boolean isDeadline(Workload.Work it) {
        return isDeadline(it.category());
    }

    private boolean isDeadline(CategoryId it) {
        return catalogue.category(it).key().equals("DEADLINE");
    }
}
