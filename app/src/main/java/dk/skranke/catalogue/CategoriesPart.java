package dk.skranke.catalogue;

import dk.skranke.configuration.ConfigurationPart;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(30)
class CategoriesPart implements ConfigurationPart {

    private final Catalogue catalogue;
    private final Publishing publishing;
    private final Directory directory;

    CategoriesPart(Catalogue catalogue, Publishing publishing, Directory directory) {
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "categories";
    }

    @Override
    public List<?> exported() {
        return catalogue.categories().stream().map(this::whole).toList();
    }

    private CategoryPlan whole(Category it) {
        var team =
                it.team() == null ? it.plan().team() : directory.team(it.team()).name();
        return it.plan().of(team, it.plan().workflow());
    }

    @Override
    public Class<?> entry() {
        return CategoryPlan.class;
    }

    @Override
    public void use(Object entry, PersonId by) {
        var it = (CategoryPlan) entry;
        var now = catalogue.categories().stream()
                .filter(one -> one.key().equals(it.key()))
                .findFirst();
        if (now.isPresent() && whole(now.get()).equals(it)) return;
        Parts.fit(() -> publishing.use(it, by));
    }
}
