package dk.skranke.watch;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.watch.pages.ReminderList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/deadlines/reminders")
class ReminderController {

    private final Reminders reminders;
    private final Directory directory;

    ReminderController(Reminders reminders, Directory directory) {
        this.reminders = reminders;
        this.directory = directory;
    }

    @GetMapping
    ReminderList list(Member me) {
        me.mustBelong();
        return new ReminderList(reminders.unseen(me).stream().map(this::line).toList());
    }

    private ReminderList.Line line(Reminders.Shown it) {
        var whose = it.responsible();
        var team = it.team();
        return new ReminderList.Line(
                it.id(),
                it.step().mark(),
                it.deadline(),
                it.title(),
                it.ends(),
                whose == null ? null : directory.person(whose).name(),
                team == null ? "" : directory.team(team).name(),
                it.at());
    }

    @PostMapping
    String seen(@RequestParam(required = false) @Nullable List<Long> seen, Member me) {
        me.mustBelong();
        if (seen != null && !seen.isEmpty())
            reminders.seen(seen.stream().limit(200).toList(), me);
        return "redirect:/deadlines/reminders";
    }
}
