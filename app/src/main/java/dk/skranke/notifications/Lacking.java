package dk.skranke.notifications;

import dk.skranke.filtering.Field;
import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Value;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Facts;
import dk.skranke.web.Text;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Open tickets without somebody, without a next step or without a date: how many, in the round letter. */
@Component
class Lacking implements Roundup {

    private static final int MOST = 100;
    private static final Filter LACKS = Filter.is(Field.IS, new Value.Mark("open"))
            .and(Filter.any(List.of(
                    Filter.is(Field.ASSIGNEE, new Value.Nothing()),
                    Filter.is(Field.STEP, new Value.Nothing()),
                    Filter.is(Field.DUE, new Value.Nothing()))));

    private final Facts facts;

    Lacking(Facts facts) {
        this.facts = facts;
    }

    @Override
    public Optional<Line> of(Member me) {
        var count = facts.matching(LACKS, null, MOST, me).size();
        if (count == 0) return Optional.empty();
        return Optional.of(
                new Line(Text.in(me.language(), "notifications.digest.lacking", count), "/tickets?view=lacking"));
    }
}
