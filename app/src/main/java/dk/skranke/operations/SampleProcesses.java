package dk.skranke.operations;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.CategoryPlan;
import dk.skranke.catalogue.Library;
import dk.skranke.catalogue.Publishing;
import dk.skranke.catalogue.Roles;
import dk.skranke.leave.Entitling;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The sample office adopts the whole library of categories and workflows. */
@Component
class SampleProcesses {

    private static final Map<String, String> TEAMS = Map.of(
            "IT_FAULT", "IT-support",
            "LEAVE_REQUEST", "HR",
            "HR_DATA_CHANGE", "HR",
            "CONFLICT_CHECK", "Sekretariat",
            "KYC", "Sekretariat",
            "PRIVACY_REQUEST", "Sekretariat");

    private final Catalogue catalogue;
    private final Library library;
    private final Publishing publishing;
    private final Roles roles;
    private final Entitling entitling;

    SampleProcesses(Catalogue catalogue, Library library, Publishing publishing, Roles roles, Entitling entitling) {
        this.catalogue = catalogue;
        this.library = library;
        this.publishing = publishing;
        this.roles = roles;
        this.entitling = entitling;
    }

    /** What is HR’s is from the beginning: of what was filed before, too, the person reads no notes. */
    void close() {
        var it = catalogue.byKey("LEAVE_REQUEST").plan();
        publishing.use(
                new CategoryPlan(
                        it.key(),
                        it.icon(),
                        it.name(),
                        it.noun(),
                        it.hint(),
                        it.guideline(),
                        null,
                        TEAMS.get(it.key()),
                        true,
                        null,
                        null,
                        null,
                        null,
                        null),
                null);
    }

    void adopt(SampleCast cast) {
        roles.give(
                "LAWYER",
                false,
                Stream.of("mette", "anders", "sofie", "jonas", "felix", "katrine")
                        .map(cast::person)
                        .toList(),
                List.of());
        roles.give("PARTNER", false, List.of(cast.person("mette"), cast.person("anders")), List.of());
        roles.give("IT", false, List.of(), List.of(cast.team("it")));
        roles.give("HR", false, List.of(), List.of(cast.team("hr")));
        library.workflows().forEach(it -> publishing.use(it, null));
        library.categories().forEach(it -> publishing.use(here(it), null));
        cast.people().forEach((key, person) -> {
            if (!key.equals("torben"))
                entitling.begin(
                        cast.team("hr"), person, 25, cast.person(key.equals("pernille") ? "mette" : "pernille"));
        });
    }

    private static CategoryPlan here(CategoryPlan it) {
        return it.of(TEAMS.get(it.key()), it.workflow());
    }
}
