package dk.skranke.targets;

import dk.skranke.calendars.Calendars;
import dk.skranke.shared.Language;
import dk.skranke.targets.pages.Line;
import dk.skranke.web.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A clock in words, at this moment. */
@Component
class Lines {

    private final Calendars calendars;
    private final Targets targets;
    private final Clock clock;

    Lines(Calendars calendars, Targets targets, Clock clock) {
        this.calendars = calendars;
        this.targets = targets;
        this.clock = clock;
    }

    Line of(Reading it, @Nullable Target target, Language language) {
        var now = clock.instant();
        var used = used(it, target, now);
        var allowed = it.allowance();
        var late = used.compareTo(allowed) > 0 || used.equals(allowed) && it.pending();
        var left = Spans.of(late ? used.minus(allowed) : allowed.minus(used), language);
        var percent = (int) Math.min(100, used.toSeconds() * 100 / Math.max(1, allowed.toSeconds()));
        var state = state(it, late, percent);
        return new Line(
                it.kind().mark(),
                state,
                Text.in(language, "targets.kind." + it.kind().mark()),
                it.pending()
                        ? Text.in(
                                language,
                                "targets.pill-" + state + "." + it.kind().mark(),
                                left)
                        : "",
                it.pending()
                        ? Text.in(language, "targets.line." + state, left)
                        : Text.in(
                                language,
                                late ? "targets.line.broken" : "targets.line.met",
                                Spans.of(used, language),
                                Spans.of(allowed, language)),
                percent,
                it.due());
    }

    private Duration used(Reading it, @Nullable Target target, Instant now) {
        var used = Duration.ofSeconds(it.used());
        if (it.running() == null || target == null) return used;
        return used.plus(calendars.time(target.calendar()).between(it.running(), now));
    }

    private String state(Reading it, boolean late, int percent) {
        if (!it.pending()) return late ? "late" : "met";
        if (late) return "late";
        if (it.paused()) return "paused";
        var near = targets.steps().stream().mapToInt(Step::percent).min().orElse(75);
        return percent >= near ? "near" : "ok";
    }
}
