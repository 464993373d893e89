package dk.skranke.catalogue;

import dk.skranke.configuration.ConfigurationPart;
import dk.skranke.configuration.Speaking;
import dk.skranke.office.Member;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(30)
class CategoriesPart extends ConfigurationPart<CategoryPlan> {

    private final Catalogue catalogue;
    private final Publishing publishing;
    private final Speaking speaking;

    CategoriesPart(Catalogue catalogue, Publishing publishing, Speaking speaking) {
        super("categories", "office.categories", CategoryPlan.class, "key");
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.speaking = speaking;
    }

    @Override
    protected List<CategoryPlan> exported(Member me) {
        return catalogue.categories().stream().map(this::whole).toList();
    }

    private CategoryPlan whole(Category it) {
        var team = it.team() == null ? it.plan().team() : speaking.name(it.team());
        return it.plan().of(team, it.plan().workflow());
    }

    @Override
    protected void use(CategoryPlan it, Member me) {
        Parts.fit(() -> publishing.use(it, me.id()));
    }
}
