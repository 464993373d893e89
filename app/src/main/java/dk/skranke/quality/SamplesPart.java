package dk.skranke.quality;

import dk.skranke.configuration.ConfigurationPart;
import dk.skranke.configuration.Speaking;
import dk.skranke.office.Member;
import dk.skranke.quality.Sampling.Every;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How much of each team's finished work is looked at. */
@Component
@Order(91)
class SamplesPart extends ConfigurationPart<SamplesPart.Entry> {

    record Entry(String team, int percent, int most, Every every) {}

    private final Settings settings;
    private final Speaking speaking;

    SamplesPart(Settings settings, Speaking speaking) {
        super("samples", "quality.samples", Entry.class, "team");
        this.settings = settings;
        this.speaking = speaking;
    }

    @Override
    protected List<Entry> exported(Member me) {
        return settings.samplings().stream()
                .map(it -> new Entry(speaking.ofTeam(it.team()), it.percent(), it.most(), it.every()))
                .sorted(Comparator.comparing(Entry::team))
                .toList();
    }

    @Override
    protected void use(Entry it, Member me) {
        settings.sample(speaking.named("team", it.team()), it.percent(), it.most(), it.every(), me);
    }
}
