package dk.skranke.quality;

import dk.skranke.configuration.PartlyCarried;
import dk.skranke.configuration.Unfit;
import dk.skranke.filtering.Carrying;
import dk.skranke.filtering.Mistake;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The rules that point out open work; not those of a certain person, client or matter. */
@Component
@Order(92)
class LookoutsPart extends PartlyCarried<LookoutsPart.Entry> {

    record Entry(String name, String filter) {}

    private final Settings settings;
    private final Carrying carrying;

    LookoutsPart(Settings settings, Carrying carrying) {
        super("lookouts", "quality.lookouts", Entry.class, "name");
        this.settings = settings;
        this.carrying = carrying;
    }

    @Override
    protected List<Kept<Entry>> kept(Member me) {
        return settings.rules().stream()
                .map(it -> new Kept<>(it.name(), entry(it)))
                .toList();
    }

    private Optional<Entry> entry(Settings.Rule it) {
        try {
            return carrying.written(settings.filter(it)).map(filter -> new Entry(it.name(), filter));
        } catch (Mistake _) {
            return Optional.empty();
        }
    }

    @Override
    protected void use(Entry it, Member me) {
        try {
            settings.carry(it.name(), carrying.typed(it.filter(), me), me);
        } catch (Refused no) {
            throw Unfit.at("filter", no.key(), no.arguments());
        }
    }
}
