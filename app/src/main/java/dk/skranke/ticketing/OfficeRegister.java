package dk.skranke.ticketing;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.Category;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.catalogue.CategoryPlan;
import dk.skranke.forms.Known;
import dk.skranke.matters.Contact;
import dk.skranke.matters.Matter;
import dk.skranke.matters.MatterId;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.office.Team;
import dk.skranke.office.TeamId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class OfficeRegister implements Register {

    private static final int MOST_CONTACTS = 50;

    private final Catalogue catalogue;
    private final Directory directory;
    private final Parties parties;
    private final Matrices matrices;
    private final Fields fields;

    OfficeRegister(Catalogue catalogue, Directory directory, Parties parties, Matrices matrices, Fields fields) {
        this.fields = fields;
        this.catalogue = catalogue;
        this.directory = directory;
        this.parties = parties;
        this.matrices = matrices;
    }

    @Override
    public Optional<CategoryId> category(long id) {
        return catalogue.categories().stream()
                .map(Category::id)
                .filter(it -> it.value() == id)
                .findFirst();
    }

    @Override
    public CategoryPlan plan(CategoryId category) {
        return catalogue.category(category).plan();
    }

    @Override
    public Known known(boolean file) {
        return fields.known(file);
    }

    @Override
    public Optional<TeamId> team(long id) {
        return directory.teams().stream()
                .map(Team::id)
                .filter(it -> it.value() == id)
                .findFirst();
    }

    @Override
    public Optional<PersonId> colleague(long id) {
        return directory.people().stream()
                .map(Person::id)
                .filter(it -> it.value() == id)
                .findFirst();
    }

    @Override
    public Optional<MatterId> matter(String number) {
        return parties.matterByNumber(number).map(Matter::id);
    }

    @Override
    public Optional<Contact> contactByMail(String mail) {
        return parties.contactByMail(mail);
    }

    @Override
    public List<Contact> contactsLike(String words) {
        return parties.contactsLike(words, MOST_CONTACTS);
    }

    @Override
    public Matrix matrix() {
        return matrices.matrix();
    }
}
