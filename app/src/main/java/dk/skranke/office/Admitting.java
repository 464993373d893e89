package dk.skranke.office;

import dk.skranke.shared.Language;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts people into teams. Into one that is closed to others, nobody from outside it puts anybody alone: whoever
 * administers the office could read by that what is none of their business.
 */
@Service
class Admitting {

    private final Staff staff;
    private final Directory directory;
    private final Admissions admissions;
    private final ObjectProvider<ClosedTeams> closed;
    private final ObjectProvider<Answering> answering;

    Admitting(
            Staff staff,
            Directory directory,
            Admissions admissions,
            ObjectProvider<ClosedTeams> closed,
            ObjectProvider<Answering> answering) {
        this.staff = staff;
        this.directory = directory;
        this.admissions = admissions;
        this.closed = closed;
        this.answering = answering;
    }

    @Transactional
    public PersonId join(PersonDetails it, int hue, Language language, Member by) {
        var wait = it.role() == Role.GUEST ? Set.<TeamId>of() : wanting(null, it.teams(), by);
        var person = staff.join(it.name(), it.title(), it.mail(), it.role(), hue, language, without(it.teams(), wait));
        admissions.replace(person, wait, by.id());
        return person;
    }

    /** @throws Refused also where they would leave behind what they answer for */
    @Transactional
    public void change(PersonId who, PersonDetails it, boolean active, Member by) {
        mustLeaveNothing(who, it, active, by);
        var wait = it.role() == Role.GUEST || !active ? Set.<TeamId>of() : wanting(who, it.teams(), by);
        staff.change(who, it.name(), it.title(), it.mail(), it.role(), active, without(it.teams(), wait));
        admissions.replace(who, wait, by.id());
    }

    /** Of a dissolved team nobody is asked: whoever is in it stays. */
    private void mustLeaveNothing(PersonId who, PersonDetails it, boolean active, Member by) {
        var person = directory.person(who);
        if (!person.active()) return;
        var stays = it.role() == Role.GUEST ? Set.<TeamId>of() : it.teams();
        var leaves = without(person.teams(), stays).stream()
                .filter(team -> directory.team(team).active())
                .collect(Collectors.toUnmodifiableSet());
        answering.stream()
                .flatMap(one -> one.left(who, active ? leaves : null, by).stream())
                .findFirst()
                .ifPresent(left -> {
                    throw left;
                });
    }

    /** All that the form of a team says, or nothing of it. */
    @Transactional
    public void change(
            TeamId team,
            TeamDetails it,
            @Nullable PersonId lead,
            @Nullable PersonId partner,
            boolean passesOn,
            Member by) {
        staff.change(team, it.name(), it.hue(), it.signature());
        staff.lead(team, lead, partner);
        passOn(team, passesOn, by);
    }

    private void passOn(TeamId team, boolean passesOn, Member by) {
        var it = directory.team(team);
        if (passesOn && !it.passesOn() && !inhabited(team, null).isEmpty() && !belongs(by.id(), team))
            throw new Refused("office.closed-to-you", it.name());
        staff.passOn(team, passesOn);
    }

    @Transactional
    public void admit(PersonId who, TeamId team, Member me) {
        answer(who, team, me);
        staff.admit(who, team);
    }

    @Transactional
    public void refuse(PersonId who, TeamId team, Member me) {
        answer(who, team, me);
    }

    private void answer(PersonId who, TeamId team, Member me) {
        if (!belongs(me.id(), team) || who.equals(me.id())) throw new NotFound();
        if (!admissions.end(who, team)) throw new NotFound();
    }

    List<Admission> waitingFor(Member me) {
        var waiting = admissions.waiting();
        if (waiting.isEmpty()) return waiting;
        return waiting.stream().filter(it -> belongs(me.id(), it.team())).toList();
    }

    Set<TeamId> waiting(PersonId who) {
        return admissions.waiting().stream()
                .filter(it -> it.person().equals(who))
                .map(Admission::team)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of these teams, the ones whose yes is needed first. Where nobody is yet, there is nobody to ask and nothing to see. */
    private Set<TeamId> wanting(@Nullable PersonId who, Collection<TeamId> teams, Member by) {
        return teams.stream()
                .filter(this::isClosed)
                .filter(it -> who == null || !belongs(who, it))
                .filter(it -> !belongs(by.id(), it))
                .filter(it -> !inhabited(it, who).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isClosed(TeamId team) {
        return !directory.team(team).passesOn() || closed.stream().anyMatch(it -> it.closed(team));
    }

    /** One’s own teams, not those of somebody whom one stands in for. */
    private boolean belongs(PersonId who, TeamId team) {
        return directory.person(who).teams().contains(team);
    }

    private List<Person> inhabited(TeamId team, @Nullable PersonId but) {
        return directory.people().stream()
                .filter(it -> it.teams().contains(team) && !it.id().equals(but))
                .toList();
    }

    private static Set<TeamId> without(Set<TeamId> teams, Set<TeamId> these) {
        return teams.stream().filter(it -> !these.contains(it)).collect(Collectors.toUnmodifiableSet());
    }
}
