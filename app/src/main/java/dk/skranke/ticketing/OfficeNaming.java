package dk.skranke.ticketing;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OfficeNaming implements Naming {

    private final Directory directory;
    private final Catalogue catalogue;
    private final Matrices matrices;
    private final Fields fields;

    OfficeNaming(Directory directory, Catalogue catalogue, Matrices matrices, Fields fields) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.matrices = matrices;
        this.fields = fields;
    }

    @Override
    public String person(PersonId id) {
        return directory.person(id).name();
    }

    @Override
    public String team(TeamId id) {
        return directory.team(id).name();
    }

    @Override
    public String stage(long workflow, String key, Language language) {
        return catalogue
                .workflow(workflow)
                .stage(key)
                .map(it -> it.name().in(language))
                .orElse(key);
    }

    @Override
    public String field(@Nullable Long form, String key, Language language) {
        return fields.find(form, key).map(it -> it.label().in(language)).orElse(key);
    }

    @Override
    public String answer(@Nullable Long form, String key, String answer, Language language) {
        return fields.find(form, key)
                .map(it -> fields.words(it, answer, language))
                .orElse(answer);
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
