package dk.skranke.targets;

import dk.skranke.calendars.Calendars;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.shared.NotFound;
import dk.skranke.targets.pages.Why;
import dk.skranke.ticketing.Course;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why a ticket is to be answered when it is. */
@Controller
class WhyController {

    private final Describing describing;
    private final Courses courses;
    private final Targets targets;
    private final Calendars calendars;
    private final Reckoning reckoning;
    private final Wording wording;
    private final Lines lines;
    private final Clock clock;

    WhyController(
            Describing describing,
            Courses courses,
            Targets targets,
            Calendars calendars,
            Reckoning reckoning,
            Wording wording,
            Lines lines,
            Clock clock) {
        this.describing = describing;
        this.courses = courses;
        this.targets = targets;
        this.calendars = calendars;
        this.reckoning = reckoning;
        this.wording = wording;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping("/tickets/{id:\\d+}/targets")
    Why why(@PathVariable TicketId id, Member me) {
        me.mustBelong();
        describing.properties(id, me);
        var course = courses.of(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
        var choice = targets.choose(course.category(), course.priority(), course.client());
        var target = choice.chosen();
        return new Why(
                id.value(),
                course.title(),
                wording.of(choice, me.language()),
                target == null
                        ? null
                        : calendars.time(target.calendar()).calendar().name(),
                target == null ? List.of() : counted(course, target, me.language()));
    }

    private List<Why.Counted> counted(Course course, Target target, Language language) {
        var now = clock.instant();
        var hours = calendars.time(target.calendar());
        return reckoning.clocks(course, target).all().stream()
                .map(it -> new Why.Counted(
                        lines.of(it.read(), target, language),
                        Spans.of(it.read().allowance(), language),
                        it.stretches().stream()
                                .map(stretch -> new Why.Stretch(
                                        stretch.from(),
                                        stretch.until(),
                                        Spans.of(it.worked(stretch, now), language),
                                        Idle.days(
                                                hours,
                                                stretch.from(),
                                                Objects.requireNonNullElse(stretch.until(), now),
                                                language),
                                        stretch.until() == null ? Idle.until(hours, now) : null))
                                .toList()))
                .toList();
    }
}
