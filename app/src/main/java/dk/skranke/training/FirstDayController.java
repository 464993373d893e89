package dk.skranke.training;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.training.pages.FirstDay;
import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The tours that are for a reader, to be gone through on the pages themselves or read here. */
@Controller
@RequestMapping("/first-day")
class FirstDayController {

    private final Progress progress;
    private final Directory directory;
    private final String practice;
    private final boolean here;

    FirstDayController(
            Progress progress,
            Directory directory,
            @Value("${skranke.practice.address:}") String practice,
            @Value("${skranke.demo:false}") boolean here) {
        this.progress = progress;
        this.directory = directory;
        this.practice = practice;
        this.here = here;
    }

    @GetMapping
    FirstDay page(Member me) {
        var own = progress.own(me);
        var seen = own.seen();
        var finished = own.finished();
        return new FirstDay(
                Tour.ALL.stream()
                        .filter(it -> it.audience().includes(me, directory))
                        .map(it -> {
                            var end =
                                    finished.stream().filter(one -> one.is(it)).findFirst();
                            return row(
                                    it,
                                    seen.getOrDefault(it.key(), Set.of()),
                                    end.map(one -> one.skipped() ? "skipped" : "finished")
                                            .orElse("open"));
                        })
                        .toList(),
                practice.matches("https?://[^\\s\"<>]{1,200}") ? practice : null,
                here);
    }

    private static FirstDay.Row row(Tour it, Set<String> seen, String state) {
        var steps = it.steps();
        var next = steps.stream()
                .filter(step -> !seen.contains(step.key()))
                .findFirst()
                .map(steps::indexOf)
                .orElse(0);
        return new FirstDay.Row(
                it.key(),
                state,
                seen.isEmpty() || state.equals("finished") ? 0 : next,
                it.address(state.equals("finished") ? 0 : next),
                steps.stream()
                        .map(step -> new FirstDay.Step(
                                step.key(), it.address(steps.indexOf(step)), seen.contains(step.key())))
                        .toList());
    }

    /** Seen: on to the next one. */
    @PostMapping("/{tour}/{step:\\d{1,2}}")
    ResponseEntity<Void> next(@PathVariable String tour, @PathVariable int step, Member me) {
        var it = mine(tour, me);
        if (step < 1 || step > it.steps().size()) throw new NotFound();
        progress.see(it, it.steps().get(step - 1), me);
        return to(step == it.steps().size() ? "/first-day" : it.address(step));
    }

    @PostMapping("/{tour}/skips")
    ResponseEntity<Void> skip(@PathVariable String tour, Member me) {
        progress.finish(mine(tour, me), true, me);
        return to("/first-day");
    }

    private Tour mine(String key, Member me) {
        return Tour.named(key)
                .filter(it -> it.audience().includes(me, directory))
                .orElseThrow(NotFound::new);
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
