package dk.skranke.ticketing;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.catalogue.CategoryPlan;
import dk.skranke.forms.Known;
import dk.skranke.matters.Contact;
import dk.skranke.matters.MatterId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import java.util.List;
import java.util.Optional;

/** What the office knows, as far as a form has to ask. */
interface Register {

    Optional<CategoryId> category(long id);

    /** What a category asks. */
    CategoryPlan plan(CategoryId category);

    Known known(boolean file);

    /** Teams that still take tickets. */
    Optional<TeamId> team(long id);

    /** Colleagues who are still here. */
    Optional<PersonId> colleague(long id);

    Optional<MatterId> matter(String number);

    Optional<Contact> contactByMail(String mail);

    List<Contact> contactsLike(String words);

    Matrix matrix();
}
