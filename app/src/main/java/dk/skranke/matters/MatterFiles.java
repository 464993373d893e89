package dk.skranke.matters;

import dk.skranke.matters.pages.ClosingForm;
import dk.skranke.matters.pages.MatterList;
import dk.skranke.matters.pages.MatterPage;
import dk.skranke.matters.pages.MatterPage.Head;
import dk.skranke.matters.pages.MatterPage.Told;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads matters for their pages. */
@Service
class MatterFiles {

    private static final int SHOWN = 100;

    private final Closings closings;
    private final Directory directory;

    MatterFiles(Closings closings, Directory directory) {
        this.closings = closings;
        this.directory = directory;
    }

    @Transactional(readOnly = true)
    public MatterList list(String words, String state, Member me) {
        me.mustBelong();
        var found = closings.list(words, state, SHOWN + 1);
        return new MatterList(words, state, found.stream().limit(SHOWN).toList(), found.size() > SHOWN);
    }

    @Transactional(readOnly = true)
    public MatterPage page(MatterId id, Member me) {
        me.mustBelong();
        var it = file(id, me);
        return new MatterPage(
                head(id, it),
                held(it),
                it.parties(),
                it.history().stream().map(this::told).toList());
    }

    @Transactional(readOnly = true)
    public ClosingForm form(MatterId id, boolean close, String words, @Nullable String error, Member me) {
        me.mustBelong();
        var it = file(id, me);
        return new ClosingForm(head(id, it), close ? held(it) : List.of(), close, words, error);
    }

    private Closings.Filed file(MatterId id, Member me) {
        return closings.file(id, me).orElseThrow(NotFound::new);
    }

    private Head head(MatterId id, Closings.Filed it) {
        var closed = it.closing();
        return new Head(
                id.value(),
                it.number(),
                it.name(),
                it.client(),
                closed == null ? null : new Told("closed", name(closed.by()), closed.at(), closed.words()));
    }

    private static List<MatterPage.Held> held(Closings.Filed file) {
        return file.held().stream()
                .map(it -> new MatterPage.Held(
                        it.mark(),
                        it.open().stream()
                                .map(one -> new MatterPage.Open(one.path(), one.title(), one.day()))
                                .toList()))
                .toList();
    }

    private Told told(Closings.Happened it) {
        return new Told(
                it.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                it.by() == null ? null : name(it.by()),
                it.at(),
                it.words());
    }

    private String name(PersonId id) {
        return directory.person(id).name();
    }
}
