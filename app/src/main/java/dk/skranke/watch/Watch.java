package dk.skranke.watch;

import dk.skranke.book.Control;
import dk.skranke.book.DeadlineId;
import dk.skranke.book.Lawyers;
import dk.skranke.book.Recounting;
import dk.skranke.book.Standing;
import dk.skranke.book.Unentered;
import dk.skranke.book.Upcoming;
import dk.skranke.book.Upcoming.Due;
import dk.skranke.deadlines.Deadlines;
import dk.skranke.office.Directory;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.Courses.Circle;
import dk.skranke.ticketing.TicketId;
import dk.skranke.watch.Reminders.About;
import dk.skranke.web.OfficeFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes its rounds by the office's clock: each once a day, late rather than never, and never twice. */
@Service
class Watch {

    private static final int LOOK_AHEAD = 100;

    private final Upcoming upcoming;
    private final Unentered unentered;
    private final Reminders reminders;
    private final Evenings evenings;
    private final EmergencyPrint print;
    private final Samples samples;
    private final Recounting recounting;
    private final Lawyers lawyers;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Courses courses;
    private final OfficeFacts office;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Watch(
            Upcoming upcoming,
            Unentered unentered,
            Reminders reminders,
            Evenings evenings,
            EmergencyPrint print,
            Samples samples,
            Recounting recounting,
            Lawyers lawyers,
            Deadlines deadlines,
            Directory directory,
            Courses courses,
            OfficeFacts office,
            TransactionTemplate transaction,
            Clock clock) {
        this.upcoming = upcoming;
        this.unentered = unentered;
        this.reminders = reminders;
        this.evenings = evenings;
        this.print = print;
        this.samples = samples;
        this.recounting = recounting;
        this.lawyers = lawyers;
        this.deadlines = deadlines;
        this.directory = directory;
        this.courses = courses;
        this.office = office;
        this.transaction = transaction;
        this.clock = clock;
    }

    void round() {
        if (directory.office().isEmpty()) return;
        var now = clock.instant().atZone(office.zone());
        var today = now.toLocalDate();
        var rounds = new DailyRounds(transaction, reminders, now);
        rounds.always(recounting::some);
        rounds.always(() -> unentered(now.toInstant(), today, false));
        rounds.daily(Daily.MORNING, () -> morning(today));
        // By the day on which the month began: a program that was down on the first draws later.
        rounds.always(() -> {
            if (reminders.begin("samples", today.withDayOfMonth(1))) samples(today);
        });
        // A program that was down at noon does not ring three times in the evening.
        rounds.daily(Daily.EIGHT, () -> {
            if (now.getHour() < 12) today(today, Step.MORNING);
        });
        rounds.daily(Daily.NOON, () -> {
            if (now.getHour() < 15) today(today, Step.NOON);
        });
        rounds.daily(Daily.AFTERNOON, () -> afternoon(today));
        rounds.daily(Daily.UNCHECKED, () -> {
            unchecked(now);
            unentered(now.toInstant(), today, true);
            unread();
        });
        rounds.daily(Daily.EVENING, () -> unsigned(today, false));
        rounds.daily(Daily.ESCALATION, () -> unsigned(today, true));
        rounds.outside(Daily.PRINT, () -> print.write(today));
        rounds.end();
    }

    private void morning(LocalDate today) {
        var coming = upcoming.open(today.plusDays(LOOK_AHEAD));
        var seers = seers(coming);
        for (var it : coming) {
            if (it.ends().isBefore(today)) {
                overdue(it, seers, today);
                continue;
            }
            var limitation = deadlines.limitation(it.rule());
            Step.reached(it, limitation, today, day -> deadlines.workdayUntil(day, it.place()))
                    .ifPresent(step -> stepped(step, it, seers, today));
            var pre = it.pre();
            if (pre != null && !it.confirmed() && aWorkdayAfter(pre, today, it))
                remind(withPartners(it), Step.UNCONFIRMED, it, seers, today);
        }
    }

    /** Until somebody strikes it or says that it was missed; the way back is short. */
    private void overdue(Due it, Map<TicketId, Set<PersonId>> seers, LocalDate today) {
        remind(withPartners(it), Step.OVERDUE, it, seers, today);
        reminders.tell(it.team(), Step.OVERDUE, about(it, seers), today);
    }

    /** Receipts of the past month, for the lawyers of each team. */
    private void samples(LocalDate today) {
        for (var team : samples.draw(today.minusMonths(1).withDayOfMonth(1))) {
            var about = new About(null, null, team, null, Set.of());
            directory.peopleOf(team).stream()
                    .map(Person::id)
                    .filter(lawyers::lawyer)
                    .forEach(it -> reminders.remind(it, Step.SAMPLE, about, today, today));
        }
    }

    private boolean aWorkdayAfter(LocalDate pre, LocalDate today, Due it) {
        return deadlines.workdayUntil(today.minusDays(1), it.place()).isAfter(pre);
    }

    private void today(LocalDate today, Step step) {
        var last = lastDay(today);
        var seers = seers(last);
        last.forEach(it -> stepped(step, it, seers, today));
    }

    private void afternoon(LocalDate today) {
        var last = lastDay(today);
        var seers = seers(last);
        for (var it : last) {
            stepped(Step.AFTERNOON, it, seers, today);
            remind(partners(it.team()), Step.LAST_HOURS, it, seers, today);
        }
    }

    /** On the last safe day, and on the last one should that come later. */
    private List<Due> lastDay(LocalDate today) {
        return upcoming.open(today.plusDays(10)).stream()
                .filter(it -> it.ends().equals(today) || it.safe().equals(today))
                .toList();
    }

    private void unchecked(ZonedDateTime now) {
        var waiting = upcoming.open(now.toLocalDate().plusYears(40)).stream()
                .filter(it -> it.control() == Control.UNCHECKED && it.datedAt().isBefore(now.toInstant()))
                .toList();
        var seers = seers(waiting);
        waiting.forEach(it -> remind(withPartners(it), Step.UNCHECKED, it, seers, now.toLocalDate()));
    }

    /** Two working hours after it came in, whoever has it hears, or its team; on the evening of the day the partners too. */
    private void unentered(Instant now, LocalDate today, boolean evening) {
        for (var it : unentered.all()) {
            if (!evening && now.isBefore(it.due())) continue;
            var team = it.it().team();
            var assignee = it.it().assignee();
            var whom = assignee == null || !works(assignee)
                    ? directory.peopleOf(team).stream().map(Person::id).toList()
                    : List.of(assignee);
            var about = new About(null, it.it().ticket(), team, null, Set.of());
            var on = evening ? today : it.it().at().atZone(office.zone()).toLocalDate();
            whom.forEach(one -> reminders.remind(one, Step.UNENTERED, about, on, today));
            if (evening) partners(team).forEach(one -> reminders.remind(one, Step.UNENTERED, about, today, today));
        }
    }

    private void unsigned(LocalDate today, boolean partners) {
        for (var team : evenings.unsigned(today)) {
            var whom = partners
                    ? partners(team)
                    : directory.peopleOf(team).stream().map(Person::id).toList();
            var about = new About(null, null, team, null, Set.of());
            whom.forEach(it -> reminders.remind(it, Step.UNSIGNED, about, today, today));
        }
    }

    /** Both, and the lawyer, hear that they do not agree. */
    @Transactional
    public void disputed(DeadlineId id, PersonId second) {
        var today = clock.instant().atZone(office.zone()).toLocalDate();
        upcoming.find(id)
                .ifPresent(it -> remind(evenings.concerned(id, second), Step.DISPUTED, it, seers(List.of(it)), today));
    }

    /** Somebody has something to do with a deadline from now on. */
    @Transactional
    public void tell(DeadlineId id, Step step, PersonId who) {
        var today = clock.instant().atZone(office.zone()).toLocalDate();
        upcoming.find(id).ifPresent(it -> remind(List.of(who), step, it, seers(List.of(it)), today));
    }

    /** Whoever gave an instruction that nobody acknowledged by the evening hears of it, as does whoever got it. */
    private void unread() {
        for (var it : upcoming.instructions()) {
            tell(it.deadline(), Step.INSTRUCTED, it.to());
            tell(it.deadline(), Step.INSTRUCTED, it.by());
        }
    }

    /** Who can open each: its team, and whoever takes part in its ticket. */
    private Map<TicketId, Set<PersonId>> seers(List<Due> all) {
        var tickets = all.stream().map(Due::ticket).distinct().toList();
        return courses.circles(tickets).stream().collect(Collectors.toMap(Circle::ticket, it -> {
            var seers = new HashSet<>(it.participants());
            directory.peopleOf(it.team()).forEach(one -> seers.add(one.id()));
            return seers;
        }));
    }

    /** A step of the way is told to whoever answers for it, and to the address of the team. */
    private void stepped(Step step, Due it, Map<TicketId, Set<PersonId>> seers, LocalDate today) {
        remind(List.of(it.responsible()), step, it, seers, today);
        if (it.standing() == Standing.OPEN) reminders.tell(it.team(), step, about(it, seers), it.ends());
    }

    private static About about(Due it, Map<TicketId, Set<PersonId>> seers) {
        return new About(it.id(), it.ticket(), it.team(), it.responsible(), seers.getOrDefault(it.ticket(), Set.of()));
    }

    /** Whom an escalation reaches: the partners; while none is named, whoever answers for the team, else the administrators. */
    private List<PersonId> partners(TeamId team) {
        var partners = lawyers.partners().stream().filter(this::works).toList();
        if (!partners.isEmpty()) return partners;
        var of = directory.team(team);
        return Stream.of(of.partner(), of.lead())
                .filter(Objects::nonNull)
                .filter(this::works)
                .findFirst()
                .map(List::of)
                .orElseGet(this::administrators);
    }

    private List<PersonId> administrators() {
        return directory.administrators().stream().map(Person::id).toList();
    }

    private boolean works(PersonId it) {
        return directory.person(it).active();
    }

    private List<PersonId> withPartners(Due it) {
        return Stream.concat(Stream.of(it.responsible()), partners(it.team()).stream())
                .distinct()
                .toList();
    }

    private void remind(
            Collection<PersonId> whom, Step step, Due it, Map<TicketId, Set<PersonId>> seers, LocalDate today) {
        if (it.standing() != Standing.OPEN) return;
        // A step is told once for each last day, what lasts every day.
        var on = step.repeats() ? today : it.ends();
        var about = about(it, seers);
        for (var who : whom) {
            var reached = reminders.remind(who, step, about, on, today);
            if (!reached && who.equals(it.responsible())) instead(step, about, it.team(), on, today);
        }
    }

    /** Whoever answers for it works here no more, or cannot open it, nor can whoever acts for them. */
    private void instead(Step step, About about, TeamId team, LocalDate on, LocalDate today) {
        var lead = directory.team(team).lead();
        if (lead != null && reminders.remind(lead, step, about, on, today)) return;
        partners(team).forEach(it -> reminders.remind(it, step, about, on, today));
    }
}
