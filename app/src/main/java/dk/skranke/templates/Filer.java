package dk.skranke.templates;

import dk.skranke.checklists.Checklists;
import dk.skranke.knowledge.Placeholder;
import dk.skranke.knowledge.TextModule;
import dk.skranke.matters.Matter;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Ball;
import dk.skranke.ticketing.Change;
import dk.skranke.ticketing.Changes;
import dk.skranke.ticketing.Counter;
import dk.skranke.ticketing.Filing;
import dk.skranke.ticketing.NextStep;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.Requester;
import dk.skranke.ticketing.TicketId;
import dk.skranke.web.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files tickets by a pattern, and gives those that were filed by hand what the form does not ask. */
@Service
public class Filer {

    private final Counter counter;
    private final Changes changes;
    private final Checklists checklists;
    private final Parties parties;
    private final Lacks lacks;

    Filer(Counter counter, Changes changes, Checklists checklists, Parties parties, Lacks lacks) {
        this.counter = counter;
        this.changes = changes;
        this.checklists = checklists;
        this.parties = parties;
        this.lacks = lacks;
    }

    /** In the name of the member, for a day; the same key files one ticket. */
    @Transactional
    public TicketId file(Pattern pattern, LocalDate day, UUID key, Member me) {
        lacks.of(pattern, me.language()).stream().findFirst().ifPresent(it -> {
            throw it;
        });
        var it = worded(pattern, day, me);
        if (it.category() == null) throw new Refused("templates.choose-category");
        if (it.title().isEmpty()) throw new Refused("templates.no-title");
        var ticket = counter.file(
                new Filing(
                        it.category(),
                        new Filing.Asked.Known(new Requester.Colleague(me.id())),
                        null,
                        it.title(),
                        it.text().isEmpty() ? it.title() : it.text(),
                        it.team(),
                        parties.matterByNumber(it.matter()).map(Matter::id).orElse(null),
                        it.priority() == null ? Priority.NORMAL : it.priority(),
                        new NextStep(
                                it.step().isEmpty() ? null : it.step(),
                                it.dueIn() == null ? null : day.plusDays(it.dueIn()),
                                Ball.US),
                        key,
                        null,
                        null,
                        it.answers()),
                List.of(),
                me);
        complete(ticket, it, day, me);
        return ticket;
    }

    /** What no form of a new ticket asks: tags, a checklist, who gets it. */
    @Transactional
    public void complete(TicketId ticket, Pattern it, LocalDate day, Member me) {
        var more = new ArrayList<Change>();
        if (!it.tags().isEmpty()) more.add(new Change.Tag(it.tags(), List.of()));
        if (it.assignee() != null) more.add(new Change.ToPerson(it.assignee()));
        changes.byMember(ticket, more, me);
        checklists.addAll(ticket, it.points().stream().map(one -> one.on(day)).toList(), me);
    }

    static Pattern worded(Pattern it, LocalDate day, Member me) {
        var values = Map.of(Placeholder.ME, me.name(), Placeholder.TODAY, Dates.day(day, me.language()));
        return it.worded(TextModule.filled(it.title(), values), TextModule.filled(it.text(), values));
    }
}
