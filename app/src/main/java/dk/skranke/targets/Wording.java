package dk.skranke.targets;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.matters.Parties;
import dk.skranke.shared.Language;
import dk.skranke.targets.pages.Why;
import dk.skranke.web.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Targets in words. */
@Component
class Wording {

    private final Catalogue catalogue;
    private final Parties parties;

    Wording(Catalogue catalogue, Parties parties) {
        this.catalogue = catalogue;
        this.parties = parties;
    }

    List<Why.Considered> of(Choice choice, Language language) {
        return choice.considered().stream()
                .map(it -> new Why.Considered(
                        it.target().name(),
                        scope(it.target(), language),
                        promise(it.target(), language),
                        it.verdict().mark()))
                .toList();
    }

    /** {@code Klienthenvendelse · Høj} */
    String scope(Target it, Language language) {
        var parts = new ArrayList<String>();
        if (it.client() != null) parties.client(it.client()).ifPresent(client -> parts.add(client.name()));
        if (it.category() != null) parts.add(catalogue.category(it.category()).name(language));
        if (it.priority() != null)
            parts.add(Text.in(language, "targets.priority." + it.priority().mark()));
        return parts.isEmpty() ? Text.in(language, "targets.for-all") : String.join(" · ", parts);
    }

    /** {@code Første svar 4 t · Afklaring 16 t} */
    String promise(Target it, Language language) {
        var parts = new ArrayList<String>();
        for (var kind : Kind.values()) {
            Duration allowed = it.allowed(kind);
            if (allowed != null)
                parts.add(Text.in(language, "targets.kind." + kind.mark()) + " " + Spans.of(allowed, language));
        }
        return String.join(" · ", parts);
    }
}
