package dk.skranke.ticketing;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import org.springframework.stereotype.Component;

@Component
class OfficeNaming implements Naming {

    private final Directory directory;
    private final Catalogue catalogue;
    private final Matrices matrices;

    OfficeNaming(Directory directory, Catalogue catalogue, Matrices matrices) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.matrices = matrices;
    }

    @Override
    public String person(PersonId id) {
        return directory.person(id).name();
    }

    @Override
    public String team(TeamId id) {
        return directory.team(id).name();
    }

    /** Categories that the office no longer offers have no name here. */
    @Override
    public String category(CategoryId id, Language language) {
        return catalogue.categories().stream()
                .filter(it -> it.id().equals(id))
                .map(it -> it.name(language))
                .findFirst()
                .orElse(HistorySentence.NONE);
    }

    @Override
    public String weight(Weight it, Language language) {
        return matrices.matrix().name(it, language);
    }
}
