package dk.skranke.api;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.catalogue.CategoryPlan;
import dk.skranke.matters.ContactId;
import dk.skranke.matters.MatterId;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import org.springframework.stereotype.Component;

/** Whether the ids that a program names are there, and still to be had. */
@Component
class Known {

    private final Catalogue catalogue;
    private final Directory directory;
    private final Parties parties;

    Known(Catalogue catalogue, Directory directory, Parties parties) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.parties = parties;
    }

    boolean category(long id) {
        return catalogue.categories().stream().anyMatch(it -> it.id().value() == id);
    }

    CategoryPlan plan(long category) {
        return catalogue.category(new CategoryId(category)).plan();
    }

    /** Files come with a message of their own, later. */
    dk.skranke.forms.Known answers() {
        return new dk.skranke.forms.Known() {
            @Override
            public boolean person(String id) {
                return directory.people().stream()
                        .anyMatch(it -> Long.toString(it.id().value()).equals(id));
            }

            @Override
            public boolean matter(String number) {
                return parties.matterByNumber(number).isPresent();
            }

            @Override
            public boolean file() {
                return true;
            }
        };
    }

    boolean team(long id) {
        return directory.teams().stream().anyMatch(it -> it.id().value() == id);
    }

    boolean colleague(long id) {
        return directory.people().stream().anyMatch(it -> it.id().value() == id);
    }

    boolean matter(long id) {
        return parties.matter(new MatterId(id)).isPresent();
    }

    boolean contact(long id) {
        return parties.contact(new ContactId(id)).isPresent();
    }
}
