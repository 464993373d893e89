package dk.skranke.templates;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Beginning;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Begins new tickets from templates. */
@Component
class FromTemplate implements Beginning {

    private final Templates templates;
    private final Filer filer;
    private final Lacks lacks;
    private final Directory directory;
    private final Clock clock;

    FromTemplate(Templates templates, Filer filer, Lacks lacks, Directory directory, Clock clock) {
        this.templates = templates;
        this.filer = filer;
        this.lacks = lacks;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<Choice> choices(Member me) {
        return templates.of(me).stream()
                .map(it -> new Choice(it.id().value(), it.name()))
                .toList();
    }

    @Override
    public Begun begin(long template, Member me) {
        var it = templates.find(new TemplateId(template), me);
        var pattern = Filer.worded(it.pattern(), today(), me);
        var typed = new HashMap<>(PatternForms.typed(pattern));
        typed.put(
                "due",
                pattern.dueIn() == null ? "" : today().plusDays(pattern.dueIn()).toString());
        return new Begun(
                it.name(),
                typed,
                pattern.answers(),
                pattern.tags(),
                pattern.points().size(),
                pattern.assignee() == null || gone(pattern)
                        ? ""
                        : directory.person(pattern.assignee()).name(),
                lacks.of(pattern, me.language()));
    }

    private boolean gone(Pattern it) {
        return directory.people().stream().noneMatch(one -> one.id().equals(it.assignee()));
    }

    @Override
    public void complete(TicketId ticket, long template, Member me) {
        filer.complete(ticket, templates.find(new TemplateId(template), me).pattern(), today(), me);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(directory.zone()));
    }
}
