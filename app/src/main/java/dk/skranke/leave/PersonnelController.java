package dk.skranke.leave;

import dk.skranke.calendars.CalendarId;
import dk.skranke.calendars.Calendars;
import dk.skranke.leave.pages.LeaveOfAll;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import dk.skranke.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody’s leave, for personnel: what they have in a year, and by which calendar they work. */
@Controller
@RequestMapping("/leave/people")
class PersonnelController {

    private final Leaves leaves;
    private final Reckoner reckoner;
    private final Personnel personnel;
    private final Entitling entitling;
    private final Directory directory;
    private final Calendars calendars;

    PersonnelController(
            Leaves leaves,
            Reckoner reckoner,
            Personnel personnel,
            Entitling entitling,
            Directory directory,
            Calendars calendars) {
        this.leaves = leaves;
        this.reckoner = reckoner;
        this.personnel = personnel;
        this.entitling = entitling;
        this.directory = directory;
        this.calendars = calendars;
    }

    @GetMapping
    LeaveOfAll list(@RequestParam(required = false) @Nullable Integer year, Member me) {
        var team = personnel.mustInclude(me);
        var number = year == null || year < 2000 || year > 2200
                ? reckoner.year(reckoner.today()).number()
                : year;
        return list(number, team, null, me);
    }

    @PostMapping("/{person}")
    Object entitle(
            @PathVariable PersonId person,
            @RequestParam int year,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "0") String carried,
            @RequestParam(required = false) @Nullable CalendarId calendar,
            Member me) {
        var team = personnel.mustInclude(me);
        try {
            entitling.set(team, person, year, kind, days, carried, calendar, me);
            return "redirect:/leave/people?year=" + year;
        } catch (Refused it) {
            return list(year, team, Text.in(me.language(), it.key(), it.arguments()), me);
        }
    }

    private LeaveOfAll list(int number, TeamId team, @Nullable String error, Member me) {
        var year = reckoner.numbered(number);
        var files = leaves.all(directory.people().stream().map(Person::id).toList(), team);
        return new LeaveOfAll(
                number, year.name(), files.stream().map(it -> row(it, year, me)).toList(), calendars.all(), error);
    }

    private LeaveOfAll.Row row(Leaves.File it, LeaveYear year, Member me) {
        var person = directory.person(it.person());
        var time = reckoner.time(it.calendar());
        return new LeaveOfAll.Row(
                person.id().value(),
                person.name(),
                person.hue(),
                time.map(one -> one.calendar().id().value()).orElse(0L),
                time.map(one -> Lines.of(reckoner.balance(it, "ANNUAL", year, one), me.language()))
                        .orElse(null),
                time.map(one -> Lines.of(reckoner.balance(it, "EXTRA", year, one), me.language()))
                        .orElse(null));
    }
}
