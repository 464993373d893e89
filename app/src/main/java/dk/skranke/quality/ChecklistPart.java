package dk.skranke.quality;

import dk.skranke.configuration.ConfigurationPart;
import dk.skranke.office.Member;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The points by which finished work is looked at; empty for an office that has none of its own. */
@Component
@Order(90)
class ChecklistPart extends ConfigurationPart<ChecklistPart.Entry> {

    record Entry(List<String> points) {}

    private final Settings settings;

    ChecklistPart(Settings settings) {
        super("checklist", "quality.points", Entry.class);
        this.settings = settings;
    }

    @Override
    protected List<Entry> exported(Member me) {
        return List.of(
                new Entry(settings.questions().stream().map(Question::words).toList()));
    }

    @Override
    protected void use(Entry it, Member me) {
        if (it.points().isEmpty()) settings.noneOfTheirOwn(me);
        else settings.questions(it.points(), me);
    }
}
