package dk.skranke.templates;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.Category;
import dk.skranke.forms.Asked;
import dk.skranke.forms.FieldCheck;
import dk.skranke.forms.FormField;
import dk.skranke.office.Directory;
import dk.skranke.shared.Refused;
import dk.skranke.templates.pages.PatternForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The fields of a pattern in a form. */
@Component
public class PatternForms {

    private final Catalogue catalogue;
    private final Directory directory;

    PatternForms(Catalogue catalogue, Directory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    public PatternForm form(Map<String, String> typed, Map<String, String> answers, Map<String, Refused> wrong) {
        var complaints = wrong.entrySet().stream()
                .filter(it -> it.getKey().startsWith("a."))
                .collect(toMap(
                        it -> it.getKey().substring(2),
                        it -> new FieldCheck.Complaint(
                                it.getValue().key(), List.of(it.getValue().arguments()))));
        return new PatternForm(
                typed,
                wrong,
                catalogue.categories(),
                directory.teams(),
                directory.people(),
                Asked.of(questions(typed.getOrDefault("category", "")), answers, complaints));
    }

    /** As its form carries it. */
    public static Map<String, String> typed(Pattern it) {
        var typed = new HashMap<String, String>();
        typed.put(
                "category",
                it.category() == null ? "" : Long.toString(it.category().value()));
        typed.put("team", it.team() == null ? "" : Long.toString(it.team().value()));
        typed.put(
                "assignee",
                it.assignee() == null ? "" : Long.toString(it.assignee().value()));
        typed.put("priority", it.priority() == null ? "" : it.priority().name());
        typed.put("title", it.title());
        typed.put("text", it.text());
        typed.put("matter", it.matter());
        typed.put("tags", String.join(", ", it.tags()));
        typed.put("next", it.step());
        typed.put("dueIn", it.dueIn() == null ? "" : Integer.toString(it.dueIn()));
        typed.put("points", it.points().stream().map(PlannedPoint::written).collect(joining("\n")));
        return typed;
    }

    private List<FormField> questions(String category) {
        return catalogue.categories().stream()
                .filter(it -> Long.toString(it.id().value()).equals(category))
                .map(Category::plan)
                .flatMap(it -> it.questions().stream())
                .toList();
    }
}
