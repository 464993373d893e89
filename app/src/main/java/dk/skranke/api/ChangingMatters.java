package dk.skranke.api;

import dk.skranke.matters.ClosingMatters;
import dk.skranke.matters.Closings;
import dk.skranke.matters.MatterId;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.shared.NotFound;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes matters and opens them again by the same ways that the page goes, if they are as the program believes. */
@Service
class ChangingMatters {

    private final Parties parties;
    private final Closings closings;
    private final ClosingMatters closing;
    private final Shown shown;

    ChangingMatters(Parties parties, Closings closings, ClosingMatters closing, Shown shown) {
        this.parties = parties;
        this.closings = closings;
        this.closing = closing;
        this.shown = shown;
    }

    @Transactional(readOnly = true)
    public RegisterJson.Matter matter(MatterId id) {
        var it = parties.matter(id).orElseThrow(NotFound::new);
        return RegisterJson.Matter.of(it, closings.of(List.of(id)).get(id));
    }

    /** Saying the same twice is no mistake, whatever it was said about. */
    @Transactional
    public void close(MatterId id, String match, String remark, Member me, Language language) {
        var now = locked(id, me);
        if (now.closed() != null) return;
        mustMatch(now, match);
        closing.close(id, remark, me, language);
    }

    @Transactional
    public void reopen(MatterId id, String match, Member me) {
        var now = locked(id, me);
        if (now.closed() == null) return;
        mustMatch(now, match);
        closing.reopen(id, "", me);
    }

    private RegisterJson.Matter locked(MatterId id, Member me) {
        me.mustBelong();
        closings.lock(id);
        return matter(id);
    }

    private void mustMatch(RegisterJson.Matter now, String match) {
        if (!Changing.matches(match, shown.etag(now))) throw new Rejected(Rejected.Kind.STALE);
    }
}
