package dk.skranke.templates;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.Category;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Person;
import dk.skranke.office.Team;
import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what a pattern names that is there no more. */
@Component
public class Lacks {

    private final Catalogue catalogue;
    private final Directory directory;
    private final Parties parties;

    Lacks(Catalogue catalogue, Directory directory, Parties parties) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.parties = parties;
    }

    public List<Refused> of(Pattern it, Language language) {
        var gone = new ArrayList<Refused>();
        var category = it.category();
        if (category != null
                && catalogue.categories().stream().map(Category::id).noneMatch(category::equals))
            gone.add(new Refused(
                    "templates.gone.category",
                    catalogue.everyCategory().stream()
                            .filter(one -> one.id().equals(category))
                            .map(one -> one.name(language))
                            .findFirst()
                            .orElse("?")));
        var team = it.team();
        if (team != null && directory.teams().stream().map(Team::id).noneMatch(team::equals))
            gone.add(new Refused(
                    "templates.gone.team",
                    directory.everyTeam().stream()
                            .filter(one -> one.id().equals(team))
                            .map(Team::name)
                            .findFirst()
                            .orElse("?")));
        var assignee = it.assignee();
        if (assignee != null && directory.people().stream().map(Person::id).noneMatch(assignee::equals))
            gone.add(new Refused(
                    "templates.gone.person",
                    directory.everybody().stream()
                            .filter(one -> one.id().equals(assignee))
                            .map(Person::name)
                            .findFirst()
                            .orElse("?")));
        if (!it.matter().isEmpty() && parties.matterByNumber(it.matter()).isEmpty())
            gone.add(new Refused("templates.gone.matter", it.matter()));
        return gone;
    }
}
