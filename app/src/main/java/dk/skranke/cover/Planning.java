package dk.skranke.cover;

import dk.skranke.office.Covers;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.office.Role;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.shared.Worded;
import dk.skranke.ticketing.Courses;
import dk.skranke.web.Dates;
import dk.skranke.web.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans absences, so that on no day of them something is left without somebody who acts. */
@Service
public class Planning {

    private static final int LONGEST_DAYS = 366;
    private static final int DATES_TOLD = 5;

    private final Absences absences;
    private final Covers covers;
    private final Beginnings beginnings;
    private final Directory directory;
    private final Advocacy advocacy;
    private final List<OpenDates> dates;
    private final Courses courses;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Planning(
            Absences absences,
            Covers covers,
            Beginnings beginnings,
            Directory directory,
            Advocacy advocacy,
            List<OpenDates> dates,
            Courses courses,
            TransactionTemplate transaction,
            Clock clock) {
        this.absences = absences;
        this.covers = covers;
        this.beginnings = beginnings;
        this.directory = directory;
        this.advocacy = advocacy;
        this.dates = dates;
        this.courses = courses;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Everybody for themselves; team leads for their team, and administrators, also when somebody cannot do it. */
    boolean mayPlanFor(Person who, Member me) {
        if (me.guest() || who.role() == Role.GUEST) return false;
        return me.id().equals(who.id())
                || me.administrator()
                || who.teams().stream()
                        .anyMatch(team -> me.id().equals(directory.team(team).lead()));
    }

    /**
     * @param teams whose tickets pass on
     * @throws Refused when it would leave deadlines without anybody, or substitutes stand in a circle
     */
    public void plan(
            PersonId who,
            LocalDate first,
            LocalDate last,
            @Nullable PersonId substitute,
            Set<TeamId> teams,
            Member me) {
        var person = directory.person(who);
        if (!mayPlanFor(person, me)) throw new NotFound();
        var wanted = absence(person, first, last, substitute, teams);
        transaction.executeWithoutResult(_ -> {
            absences.lock();
            var chain = chain(with(wanted, absences.open())).covers();
            mustLeaveNoDate(wanted, chain);
            absences.add(wanted, me.id());
            covers.replace(chain);
            beginnings.planned(wanted, me.id());
        });
    }

    /**
     * What is asked for elsewhere, before anybody is asked for a yes: on none of these days may a deadline be left because the
     * substitute is away too.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mustBePossible(PersonId who, LocalDate first, LocalDate last, PersonId substitute) {
        if (last.isBefore(clock.instant().atZone(directory.zone()).toLocalDate())) return;
        var person = directory.person(who);
        var wanted = absence(person, first, last, substitute, person.teams());
        if (absences.open().stream().noneMatch(it -> it.person().equals(who) && it.holds(first, last)))
            mustLeaveNoDate(wanted, chain(with(wanted, absences.open())).covers());
    }

    /**
     * What was agreed elsewhere, in the transaction in which it was. Whoever planned these days themselves has done so already.
     *
     * @throws Refused when a deadline that has come since, or a substitute who is away by now, would leave a day without anybody
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> agreed(PersonId who, LocalDate first, LocalDate last, PersonId substitute, PersonId by) {
        if (last.isBefore(clock.instant().atZone(directory.zone()).toLocalDate())) return Optional.empty();
        var person = directory.person(who);
        absences.lock();
        var all = absences.open();
        if (all.stream().anyMatch(it -> it.person().equals(who) && it.holds(first, last))) return Optional.empty();
        var wanted = absence(person, first, last, substitute, person.teams());
        var chain = chain(with(wanted, all)).covers();
        mustLeaveNoDate(wanted, chain);
        var id = absences.add(wanted, by);
        covers.replace(chain);
        return Optional.of(id);
    }

    /** Somebody is away and has chosen nobody: that is no absence yet, and whoever can plan one for them hears of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void uncovered(PersonId who, LocalDate first, LocalDate last, PersonId by) {
        if (last.isBefore(clock.instant().atZone(directory.zone()).toLocalDate())) return;
        if (absences.open().stream().anyMatch(it -> it.person().equals(who) && it.holds(first, last))) return;
        beginnings.uncovered(directory.person(who), first, last, by);
    }

    /** What was agreed no longer is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void calledOff(long id) {
        absences.lock();
        absences.open().stream().filter(it -> it.id().value() == id).findFirst().ifPresent(it -> {
            absences.end(it, clock.instant().atZone(directory.zone()).toLocalDate());
            covers.replace(chain(absences.open()).covers());
        });
    }

    /** Back earlier, or not away after all. What was lent is taken back at once. */
    public void end(AbsenceId id, Member me) {
        transaction.executeWithoutResult(_ -> {
            absences.lock();
            var all = absences.open();
            var it = all.stream()
                    .filter(absence -> absence.id().equals(id))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            if (!mayPlanFor(directory.person(it.person()), me)) throw new NotFound();
            absences.end(it, clock.instant().atZone(directory.zone()).toLocalDate());
            covers.replace(chain(absences.open()).covers());
        });
    }

    private Absence absence(
            Person person, LocalDate first, LocalDate last, @Nullable PersonId substitute, Set<TeamId> teams) {
        var today = clock.instant().atZone(directory.zone()).toLocalDate();
        if (last.isBefore(first)) throw new Refused("cover.ends-before");
        if (last.isBefore(today)) throw new Refused("cover.is-over");
        if (ChronoUnit.DAYS.between(first, last) > LONGEST_DAYS) throw new Refused("cover.too-long", LONGEST_DAYS);
        if (person.id().equals(substitute)) throw new Refused("cover.own-substitute");
        if (substitute != null
                && directory.people().stream().noneMatch(it -> it.id().equals(substitute)))
            throw new Refused("cover.substitute-gone");
        advocacy.mustBeKept(person.id(), first, last, substitute);
        return new Absence(
                new AbsenceId(0),
                person.id(),
                first,
                last,
                first.atStartOfDay(directory.zone()).toInstant(),
                last.plusDays(1).atStartOfDay(directory.zone()).toInstant(),
                substitute,
                teams.stream().filter(person.teams()::contains).collect(Collectors.toUnmodifiableSet()));
    }

    private static List<Absence> with(Absence wanted, List<Absence> all) {
        if (all.stream().anyMatch(it -> it.person().equals(wanted.person()) && it.overlaps(wanted)))
            throw new Refused("cover.away-already");
        var together = new ArrayList<>(all);
        together.add(wanted);
        return together;
    }

    private Chain chain(List<Absence> all) {
        return new Chain(
                all,
                it -> directory.person(it).active(),
                it -> directory.person(it).name());
    }

    /** Neither their own, nor those of anybody whose substitute they are. */
    private void mustLeaveNoDate(Absence wanted, List<Covers.Cover> covers) {
        for (var cover : covers) {
            var away = cover.away();
            if (away.substitute() != null) continue;
            if (!away.from().isBefore(wanted.ends()) || !wanted.starts().isBefore(away.until())) continue;
            var first = away.from().atZone(directory.zone()).toLocalDate();
            var last = away.until().minusMillis(1).atZone(directory.zone()).toLocalDate();
            var left = dates.stream()
                    .flatMap(it -> it.of(away.person(), first, last).stream())
                    .distinct()
                    .toList();
            if (left.isEmpty()) continue;
            var seen = seen(left);
            throw new Refused(
                    "cover.dates-left", directory.person(away.person()).name(), (Worded)
                            language -> told(seen, seen.size() < left.size(), language));
        }
    }

    private List<OpenDates.Due> seen(List<OpenDates.Due> dates) {
        var seen = courses.circles(dates.stream().map(OpenDates.Due::ticket).toList()).stream()
                .map(Courses.Circle::ticket)
                .collect(Collectors.toSet());
        return dates.stream().filter(it -> seen.contains(it.ticket())).toList();
    }

    /** {@code #4127 (fre. 27. nov. 2026), …}; of what whoever plans may not see, only that it is there. */
    private static String told(List<OpenDates.Due> dates, boolean more, Language language) {
        if (dates.isEmpty()) return Text.in(language, "cover.dates-unseen");
        var shown = dates.stream()
                .limit(DATES_TOLD)
                .map(it -> "#" + it.ticket().value() + " (" + Dates.day(it.day(), language) + ")")
                .collect(Collectors.joining(", "));
        var all = dates.size() > DATES_TOLD ? shown + ", …" : shown;
        return more ? all + ", " + Text.in(language, "cover.dates-unseen-too") : all;
    }

    /** For pages: who is away now and who will be. */
    List<Absence> open() {
        return Objects.requireNonNull(transaction.execute(_ -> absences.open()));
    }
}
