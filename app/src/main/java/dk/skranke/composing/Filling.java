package dk.skranke.composing;

import dk.skranke.knowledge.Placeholder;
import dk.skranke.knowledge.TextModules;
import dk.skranke.letters.SafeHtml;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.Dossier;
import dk.skranke.ticketing.Dossiers;
import dk.skranke.ticketing.TicketId;
import dk.skranke.web.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills the office's texts with what a ticket knows. */
@Service
public class Filling {

    /** @param letter the text as markup */
    public record Filled(long id, String name, String text, String letter) {}

    private final TextModules modules;
    private final Dossiers dossiers;
    private final Drafts drafts;
    private final Directory directory;
    private final Clock clock;

    Filling(TextModules modules, Dossiers dossiers, Drafts drafts, Directory directory, Clock clock) {
        this.modules = modules;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Filled> of(TicketId id, Member me) {
        var values = values(dossiers.of(id, me), me);
        return modules.of(me).stream()
                .map(it -> {
                    var text = it.filled(values);
                    return new Filled(it.id(), it.name(), text, SafeHtml.fromText(text));
                })
                .toList();
    }

    @Transactional(readOnly = true)
    public String filled(TicketId id, long module, Member me) {
        return modules.find(module, me).filled(values(dossiers.of(id, me), me));
    }

    /** Under what was written. */
    @Transactional
    void insert(TicketId id, long draft, long module, Member me) {
        var it = drafts.lock(id, draft, me);
        if (it.waiting() != null) throw new NotFound();
        var text = modules.find(module, me).filled(values(dossiers.of(id, me), me));
        drafts.append(it, text, me);
    }

    private Map<Placeholder, String> values(Dossier it, Member me) {
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        put(values, Placeholder.CONTACT, it.requester().name());
        put(values, Placeholder.CLIENT, it.clientName());
        put(values, Placeholder.MATTER, it.matterNumber());
        put(values, Placeholder.TICKET, "#" + it.id().value());
        put(values, Placeholder.TITLE, it.title());
        put(values, Placeholder.ME, me.name());
        put(values, Placeholder.TODAY, Dates.day(LocalDate.now(clock.withZone(directory.zone())), it.language()));
        return values;
    }

    private static void put(Map<Placeholder, String> to, Placeholder what, @Nullable String value) {
        to.put(what, Objects.requireNonNullElse(value, ""));
    }
}
