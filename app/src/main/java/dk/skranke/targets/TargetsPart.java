package dk.skranke.targets;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.skranke.calendars.Calendars;
import dk.skranke.calendars.WorkingCalendar;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.Category;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.configuration.PartlyCarried;
import dk.skranke.configuration.Unfit;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Priority;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is promised to everybody; what is promised to a client is between the two. */
@Component
@Order(60)
class TargetsPart extends PartlyCarried<TargetsPart.Entry> {

    /** Times as the form writes them: {@code 4:00} hours. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            @Nullable String category,
            @Nullable Priority priority,
            String name,
            String calendar,
            @Nullable String first,
            @Nullable String next,
            @Nullable String resolve,
            boolean pauses) {}

    private final Targets targets;
    private final Calendars calendars;
    private final Catalogue catalogue;

    TargetsPart(Targets targets, Calendars calendars, Catalogue catalogue) {
        super("targets", "office.targets", Entry.class, "category", "priority");
        this.targets = targets;
        this.calendars = calendars;
        this.catalogue = catalogue;
    }

    @Override
    protected List<Kept<Entry>> kept(Member me) {
        return targets.all().stream()
                .map(it -> new Kept<>(
                        it.name(),
                        Optional.of(it).filter(one -> one.client() == null).map(this::entry)))
                .sorted(Comparator.comparing(it -> it.entry().map(this::label).orElse("")))
                .toList();
    }

    private Entry entry(Target it) {
        return new Entry(
                it.category() == null ? null : catalogue.category(it.category()).key(),
                it.priority(),
                it.name(),
                calendars.time(it.calendar()).calendar().name(),
                written(it.first()),
                written(it.next()),
                written(it.resolve()),
                it.pauses());
    }

    @Override
    protected void use(Entry it, Member me) {
        var details = new TargetDetails(
                it.name(),
                category(it.category()),
                it.priority(),
                "",
                calendars.all().stream()
                        .filter(one -> one.name().equals(it.calendar()))
                        .findFirst()
                        .map(WorkingCalendar::id)
                        .orElseThrow(() -> Unfit.missing("calendar", it.calendar())),
                typed(it.first()),
                typed(it.next()),
                typed(it.resolve()),
                it.pauses());
        Unfit.unless(details.errors(null));
        targets.all().stream()
                .filter(one -> one.client() == null
                        && Objects.equals(one.category(), details.category())
                        && one.priority() == details.priority())
                .findFirst()
                .ifPresentOrElse(
                        one -> targets.change(details.target(one.id(), null)),
                        () -> targets.add(details.target(new TargetId(0), null)));
    }

    private @Nullable CategoryId category(@Nullable String key) {
        if (key == null) return null;
        return catalogue.offered(key).map(Category::id).orElseThrow(() -> Unfit.missing("category", key));
    }

    private static @Nullable String written(@Nullable Integer minutes) {
        return minutes == null ? null : TargetDetails.written(minutes);
    }

    private static String typed(@Nullable String time) {
        return time == null ? "" : time;
    }
}
