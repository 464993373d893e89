package dk.skranke.operations;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.knowledge.Circle;
import dk.skranke.office.Members;
import dk.skranke.recurring.Repeating;
import dk.skranke.templates.Pattern;
import dk.skranke.templates.PlannedPoint;
import dk.skranke.templates.Templates;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the sample office does again and again: a template for it, and the series that files it by itself. */
@Component
class SampleRoutines {

    private final Members members;
    private final Catalogue catalogue;
    private final Templates templates;
    private final Repeating repeating;

    SampleRoutines(Members members, Catalogue catalogue, Templates templates, Repeating repeating) {
        this.members = members;
        this.catalogue = catalogue;
        this.templates = templates;
        this.repeating = repeating;
    }

    void set(SampleCast cast) {
        var birgit = members.find(cast.person("birgit")).orElseThrow();
        var team = cast.team("sekretariat");
        var pattern = new Pattern(
                catalogue.byKey("CLIENT_INQUIRY").id(),
                team,
                birgit.id(),
                null,
                "Afstem klientkonti {dato}",
                "Klientkonti afstemmes med banken hver måned, før partnerne mødes.",
                "",
                List.of("klientkonto"),
                "Hent kontoudtog",
                2,
                List.of(
                        new PlannedPoint("Kontoudtog fra begge banker", false, 1),
                        new PlannedPoint("Hver klientsaldo stemmer", true, 2),
                        new PlannedPoint("Underskrift af to", true, 3)),
                Map.of());
        var template =
                templates.add(new Templates.Details("Afstemning af klientkonti", Circle.TEAM, team, pattern), birgit);
        repeating.monthly("Klientkonti hver måned", template, team, cast.today().plusMonths(1), birgit);
    }
}
