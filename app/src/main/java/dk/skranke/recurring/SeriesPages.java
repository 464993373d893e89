package dk.skranke.recurring;

import dk.skranke.knowledge.Circle;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.recurring.pages.SeriesList;
import dk.skranke.recurring.pages.SeriesPage;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.templates.Templates;
import dk.skranke.ticketing.TicketStatus;
import dk.skranke.web.Dates;
import dk.skranke.web.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of series, and the page of one. */
@Component
class SeriesPages {

    private static final int SHOWN = 5;

    private final Keeping keeping;
    private final Foretelling foretelling;
    private final Templates templates;
    private final Directory directory;

    SeriesPages(Keeping keeping, Foretelling foretelling, Templates templates, Directory directory) {
        this.keeping = keeping;
        this.foretelling = foretelling;
        this.templates = templates;
        this.directory = directory;
    }

    SeriesList list(Member me) {
        return new SeriesList(keeping.of(me).stream()
                .map(it -> new SeriesList.Row(
                        it.id().value(),
                        it.name(),
                        rhythm(it, me),
                        mark(it),
                        it.nextAt() == null
                                ? ""
                                : Dates.day(
                                        it.nextAt().atZone(it.rhythm().zone()).toLocalDate(), me.language()),
                        stopped(it, me),
                        whose(it, me)))
                .toList());
    }

    SeriesPage page(SeriesId id, @Nullable Refused error, Member me) {
        var it = keeping.find(id, me);
        return new SeriesPage(
                id.value(),
                it.name(),
                rhythm(it, me),
                mark(it),
                stopped(it, me),
                directory.person(it.owner()).name(),
                it.template() == null ? null : it.template().value(),
                template(it, me),
                it.state() == State.RUNNING
                        ? foretelling.next(it.rhythm(), it.calendar(), it.next(), SHOWN, me.language())
                        : java.util.List.of(),
                keeping.filed(id, me).stream().map(one -> line(one, me)).toList(),
                it.keptBy(me),
                error == null ? null : Text.in(me.language(), error.key(), error.arguments()));
    }

    private static SeriesPage.Line line(Recurring.Filed it, Member me) {
        return new SeriesPage.Line(
                it.ticket(),
                it.title(),
                it.status() == null ? "" : TicketStatus.valueOf(it.status()).mark(),
                Dates.day(it.day(), me.language()),
                it.missed());
    }

    private String rhythm(Series it, Member me) {
        return RhythmSentence.of(it.asked(), it.rhythm(), directory.zone(), me.language());
    }

    private static String mark(Series it) {
        return it.state().name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String stopped(Series it, Member me) {
        return it.stopped() == null
                ? null
                : Text.in(me.language(), it.stopped(), it.stoppedWith().toArray());
    }

    private String template(Series it, Member me) {
        if (it.template() == null) return "";
        try {
            return templates.find(it.template(), me).name();
        } catch (NotFound _) {
            return Text.in(me.language(), "recurring.template-gone");
        }
    }

    private String whose(Series it, Member me) {
        if (it.circle() == Circle.OFFICE) return Text.in(me.language(), "templates.circle.office");
        if (it.team() != null) return directory.team(it.team()).name();
        return Text.in(me.language(), "templates.circle.mine");
    }
}
