package dk.skranke.book;

import dk.skranke.configuration.ConfigurationPart;
import dk.skranke.configuration.Unfit;
import dk.skranke.deadlines.Deadlines;
import dk.skranke.office.Member;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the office keeps its book; who is a lawyer is its own. */
@Component
@Order(96)
class BookPart extends ConfigurationPart<BookPart.Entry> {

    /** @param place empty for the country of the office */
    record Entry(String place, boolean solo, boolean paper) {}

    private final Lawyers lawyers;
    private final Deadlines deadlines;

    BookPart(Lawyers lawyers, Deadlines deadlines) {
        super("deadlines", "book.settings", Entry.class);
        this.lawyers = lawyers;
        this.deadlines = deadlines;
    }

    @Override
    protected List<Entry> exported(Member me) {
        var now = lawyers.rules();
        return List.of(new Entry(now.place(), now.solo(), now.paper()));
    }

    @Override
    protected void use(Entry it, Member me) {
        if (!it.place().isEmpty()
                && deadlines.places().stream().noneMatch(one -> one.code().equals(it.place())))
            throw Unfit.at("place", "calendars.place-unknown", it.place());
        var now = lawyers.rules().lawyers();
        var partners = now.keySet().stream().filter(now::get).collect(Collectors.toSet());
        lawyers.change(now.keySet(), partners, it.place(), it.solo(), it.paper());
    }
}
