package dk.skranke.catalogue;

import dk.skranke.forms.Phrase;
import dk.skranke.workflows.Workflow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** Ready-made categories and workflows that an office can adopt. */
@Component
public class Library {

    record RoleName(String key, Phrase name) {}

    record Content(int version, List<RoleName> roles, List<Workflow> workflows, List<CategoryPlan> categories) {}

    private final Content content;

    Library(Bodies bodies) {
        try (var yaml = new ClassPathResource("dk/skranke/catalogue/library.yaml").getInputStream()) {
            content = bodies.convert(new Yaml().<Object>load(yaml), Content.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Workflow> workflows() {
        return content.workflows();
    }

    public List<CategoryPlan> categories() {
        return content.categories();
    }
}
