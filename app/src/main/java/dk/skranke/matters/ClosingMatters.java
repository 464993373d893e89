package dk.skranke.matters;

import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Language;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a matter when its work is done, and opens it again. */
@Service
public class ClosingMatters {

    static final int LONGEST_WORDS = 1000;

    private final Parties parties;
    private final Closings closings;

    ClosingMatters(Parties parties, Closings closings) {
        this.parties = parties;
        this.closings = closings;
    }

    /** @throws StillOpen while a deadline or a ticket of it is open, whether or not the member sees it */
    @Transactional
    public void close(MatterId id, String words, Member me, Language language) {
        me.mustBelong();
        closings.lock(id);
        if (closings.of(id).isPresent()) throw new Refused("matters.refusal.closed-already");
        if (closings.heldOpen(id)) throw stillOpen(closings.held(id, me, language));
        closings.close(id, noted(words), me.id());
    }

    private static StillOpen stillOpen(List<StillOpen.Held> seen) {
        return new StillOpen(seen.isEmpty() ? "matters.refusal.hidden" : "matters.refusal.still-open", seen);
    }

    @Transactional
    public void reopen(MatterId id, String words, Member me) {
        me.mustBelong();
        if (parties.matter(id).isEmpty()) throw new NotFound();
        if (!closings.reopen(id, Closings.Kind.REOPENED, noted(words), me.id()))
            throw new Refused("matters.refusal.open-already");
    }

    /** A deadline is never held up: its matter opens again with it. */
    @Transactional
    public void reopenForDeadline(MatterId id, @Nullable PersonId by) {
        closings.reopen(id, Closings.Kind.REOPENED_FOR_DEADLINE, "", by);
    }

    private static String noted(String words) {
        var text = words.strip();
        if (text.length() > LONGEST_WORDS) throw new Refused("matters.refusal.too-long", LONGEST_WORDS);
        return text;
    }
}
