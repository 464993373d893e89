package dk.skranke.watch;

import dk.skranke.book.Control;
import dk.skranke.book.Ledger;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import dk.skranke.shared.TypedDay;
import dk.skranke.watch.pages.LedgerDocument;
import dk.skranke.watch.pages.LedgerDocument.Said;
import dk.skranke.watch.pages.LedgerForm;
import dk.skranke.watch.pages.LedgerForm.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the book on paper, with the evening control beside what was struck. */
@Service
class Ledgers {

    /** So many on one print; more are printed in parts. */
    static final int MOST = 1000;

    private static final int DAYS = 90;

    /** What shows how it was done. */
    private static final Set<String> DONE = Set.of("receipt", "dispatch");

    private final Ledger ledger;
    private final Evenings evenings;
    private final Directory directory;

    Ledgers(Ledger ledger, Evenings evenings, Directory directory) {
        this.ledger = ledger;
        this.evenings = evenings;
        this.directory = directory;
    }

    LedgerForm form(String person, String team, String from, String to, @Nullable String error, Member me) {
        var today = evenings.today();
        return new LedgerForm(
                Objects.requireNonNullElse(TypedDay.of(from), today),
                Objects.requireNonNullElse(TypedDay.of(to), today.plusDays(DAYS)),
                person,
                team,
                directory.people().stream()
                        .map(it -> new Choice(Long.toString(it.id().value()), it.name()))
                        .toList(),
                directory.teams().stream()
                        .filter(it -> me.teams().contains(it.id()))
                        .map(it -> new Choice(Long.toString(it.id().value()), it.name()))
                        .toList(),
                error);
    }

    /** @throws Refused when the days make no sense, or there are too many deadlines for one print */
    @Transactional(readOnly = true)
    public LedgerDocument of(String person, String team, String from, String to, Member me) {
        var first = TypedDay.of(from);
        var last = TypedDay.of(to);
        if (first == null || last == null || last.isBefore(first)) throw new Refused("watch.refusal.ledger-days");
        var whose = person.matches("\\d{1,18}") ? new PersonId(Long.parseLong(person)) : null;
        var of = team.matches("\\d{1,18}") ? new TeamId(Long.parseLong(team)) : null;
        var entries = ledger.of(new Ledger.Wanted(first, last, whose, of), MOST + 1, me);
        if (entries.size() > MOST) throw new Refused("watch.refusal.ledger-long", MOST);
        var struck = entries.stream()
                .map(Ledger.Entry::struckAt)
                .filter(Objects::nonNull)
                .toList();
        var signed = evenings.signed(struck);
        return new LedgerDocument(
                first,
                last,
                named(whose, of),
                entries.stream().map(it -> line(it, signed)).toList());
    }

    private @Nullable String named(@Nullable PersonId person, @Nullable TeamId team) {
        if (person == null) return team == null ? null : directory.team(team).name();
        return team == null
                ? name(person)
                : name(person) + ", " + directory.team(team).name();
    }

    private LedgerDocument.Line line(Ledger.Entry it, List<Evenings.Signed> signed) {
        return new LedgerDocument.Line(
                it.number(),
                it.sheet(),
                it.matter() == null ? "#" + it.ticket() : it.matter(),
                it.matterName() == null ? it.ticketTitle() : it.matterName(),
                it.client(),
                it.title(),
                it.law(),
                it.happened(),
                it.event(),
                it.papers().stream()
                        .filter(paper -> paper.kind().equals("event"))
                        .map(Ledger.Paper::name)
                        .toList(),
                it.place(),
                it.term().ends(),
                it.term().endsAt(),
                it.term().pre(),
                it.provisional(),
                name(it.responsible()),
                it.byHand(),
                new Said(name(it.datedBy()), it.datedAt()),
                it.control() == Control.CHECKED ? said(it.checkedBy(), it.checkedAt()) : null,
                it.control().mark(),
                it.standing().mark(),
                it.papers().stream()
                        .filter(paper -> DONE.contains(paper.kind()))
                        .map(paper -> new LedgerDocument.Receipt(
                                paper.kind(), paper.name().isEmpty() ? paper.words() : paper.name(), paper.received()))
                        .toList(),
                said(it.struckBy(), it.struckAt()),
                outgoing(it.team(), it.struckAt(), signed));
    }

    /** Whoever signed the list of that evening after it was struck. */
    private @Nullable Said outgoing(TeamId team, @Nullable Instant struck, List<Evenings.Signed> signed) {
        if (struck == null) return null;
        for (var it : signed) if (it.covers(team, struck, directory.zone())) return new Said(name(it.by()), it.at());
        return null;
    }

    private @Nullable Said said(@Nullable PersonId by, @Nullable Instant at) {
        return by == null || at == null ? null : new Said(name(by), at);
    }

    private String name(PersonId id) {
        return directory.person(id).name();
    }
}
