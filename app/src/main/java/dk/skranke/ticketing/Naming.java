package dk.skranke.ticketing;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;

/** What the office calls those whom a history knows by number. */
interface Naming {

    String person(PersonId id);

    String team(TeamId id);

    String category(CategoryId id, Language language);

    String weight(Weight it, Language language);
}
