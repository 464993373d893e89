package dk.skranke.operations;

import dk.skranke.automation.Suggestions;
import dk.skranke.calendars.Calendars;
import dk.skranke.calendars.ClosedDay;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.cover.Planning;
import dk.skranke.database.Asker;
import dk.skranke.mail.Mailboxes;
import dk.skranke.matters.ClientId;
import dk.skranke.matters.ContactId;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Members;
import dk.skranke.office.Office;
import dk.skranke.office.PersonId;
import dk.skranke.office.Role;
import dk.skranke.office.Staff;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.shared.Moment;
import dk.skranke.shared.Refused;
import dk.skranke.signin.Accounts;
import dk.skranke.targets.Targets;
import dk.skranke.ticketing.Opening;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** Opens the sample office in an empty installation: all of it or, should the program be stopped, nothing. */
@Component
class SampleLoader {

    private final Staff staff;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Parties parties;
    private final Mailboxes mailboxes;
    private final Calendars calendars;
    private final Targets targets;
    private final Planning planning;
    private final Members members;
    private final Opening opening;
    private final SampleStory story;
    private final SampleBook book;
    private final Suggestions suggestions;
    private final Directory directory;
    private final SampleProcesses processes;
    private final SampleDesks desks;
    private final SampleRoutines routines;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final String password;

    SampleLoader(
            Staff staff,
            Accounts accounts,
            Catalogue catalogue,
            Parties parties,
            Mailboxes mailboxes,
            Calendars calendars,
            Targets targets,
            Planning planning,
            Members members,
            Opening opening,
            SampleStory story,
            SampleBook book,
            Suggestions suggestions,
            Directory directory,
            SampleProcesses processes,
            SampleDesks desks,
            SampleRoutines routines,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock,
            @Value("${skranke.demo.password}") String password) {
        this.staff = staff;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.parties = parties;
        this.mailboxes = mailboxes;
        this.calendars = calendars;
        this.targets = targets;
        this.planning = planning;
        this.members = members;
        this.opening = opening;
        this.story = story;
        this.book = book;
        this.suggestions = suggestions;
        this.directory = directory;
        this.processes = processes;
        this.desks = desks;
        this.routines = routines;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.password = password;
    }

    void loadOnce() {
        if (directory.office().isPresent()) return;
        var sample = read();
        // One transaction, hence one asker for row security; who did what follows from the member that each rule is
        // given.
        try {
            Asker.run(Asker.Role.SETUP, () -> transaction.executeWithoutResult(_ -> load(sample)));
        } catch (Refused it) {
            if (!it.key().equals("office.already-open")) throw it; // otherwise another node was faster
        }
    }

    private void load(SampleOffice sample) {
        var facts = sample.office();
        staff.open(new Office(
                facts.name(),
                Language.of(facts.language()),
                facts.country(),
                ZoneId.of(facts.zone()),
                facts.signature()));
        var teams = teams(sample);
        var cast = new SampleCast(
                sample,
                LocalDate.ofInstant(clock.instant(), ZoneId.of(facts.zone())),
                teams,
                people(sample, teams),
                contacts(sample, teams));
        catalogue.route(catalogue.byKey("IT_FAULT").id(), cast.team("it"));
        catalogue.route(catalogue.byKey("LEAVE_REQUEST").id(), cast.team("hr"));
        processes.close();
        promise(cast);
        opening.countFrom(sample.tickets().getFirst().number());
        sample.tickets().forEach(it -> story.tell(it, cast));
        book.fill(sample, cast);
        // Camilla goes on leave the week after next; Sofie covers for her.
        var camilla = members.find(cast.person("camilla")).orElseThrow();
        planning.plan(
                camilla.id(),
                cast.today().plusDays(12),
                cast.today().plusDays(16),
                cast.person("sofie"),
                camilla.teams(),
                camilla);
        // What was filed before keeps what it was filed under; from here on the office works by its own workflows.
        Moment.at(clock.instant(), () -> processes.adopt(cast));
        suggest(sample, cast);
        Moment.at(clock.instant(), () -> desks.set(cast));
        routines.set(cast);
    }

    /** A team stands there by its key. */
    private void suggest(SampleOffice sample, SampleCast cast) {
        var reader = members.find(cast.person("emil")).orElseThrow();
        sample.rules().forEach(it -> suggestions.rule(typed(it, cast), reader));
        sample.macros().forEach(it -> suggestions.macro(typed(it, cast), reader));
    }

    private static Map<String, String> typed(Map<String, String> it, SampleCast cast) {
        var typed = new HashMap<>(it);
        typed.computeIfPresent("team", (_, key) -> Long.toString(cast.team(key).value()));
        return typed;
    }

    /** What Brix & Lindegaard promises, in the hours in which it works, and who looks after which team. */
    private void promise(SampleCast cast) {
        var closed = List.of(
                new ClosedDay(LocalDate.of(2000, 6, 5), true, null, "Grundlovsdag"),
                new ClosedDay(LocalDate.of(2000, 12, 24), true, null, "Juleaftensdag"),
                new ClosedDay(LocalDate.of(2000, 12, 31), true, 720, "Nytårsaftensdag"));
        targets.begin(calendars.open("København", cast.zone(), "DK", Calendars.usualHours(), closed));
        staff.lead(cast.team("proces"), cast.person("katrine"), cast.person("anders"));
        staff.lead(cast.team("ejendom"), cast.person("sofie"), cast.person("mette"));
        staff.lead(cast.team("erhverv"), cast.person("felix"), cast.person("mette"));
        staff.lead(cast.team("sekretariat"), cast.person("birgit"), cast.person("mette"));
        staff.lead(cast.team("it"), cast.person("emil"), cast.person("mette"));
        staff.lead(cast.team("hr"), cast.person("pernille"), cast.person("mette"));
        staff.passOn(cast.team("hr"), false);
    }

    private Map<String, TeamId> teams(SampleOffice sample) {
        var teams = new HashMap<String, TeamId>();
        for (var it : sample.teams()) {
            var team = staff.found(it.name(), it.hue(), it.signature(), it.key().equals("sekretariat"));
            mailboxes.open(it.mail(), team);
            teams.put(it.key(), team);
        }
        return teams;
    }

    private Map<String, PersonId> people(SampleOffice sample, Map<String, TeamId> teams) {
        var people = new HashMap<String, PersonId>();
        for (var it : sample.people()) {
            var theirs = it.teams().stream().map(teams::get).toList();
            var person = staff.join(
                    it.name(),
                    it.title(),
                    it.mail(),
                    Role.valueOf(it.role()),
                    it.hue(),
                    Language.of(it.language()),
                    theirs);
            accounts.setPassword(person, password);
            people.put(it.key(), person);
        }
        return people;
    }

    private Map<String, ContactId> contacts(SampleOffice sample, Map<String, TeamId> teams) {
        var clients = new HashMap<String, ClientId>();
        sample.clients().forEach(it -> clients.put(it.key(), parties.clientNamed(it.name())));
        for (var it : sample.matters()) {
            parties.open(
                    it.number(),
                    it.name(),
                    Objects.requireNonNull(clients.get(it.client())),
                    it.team() == null ? null : teams.get(it.team()));
        }
        var contacts = new HashMap<String, ContactId>();
        for (var it : sample.contacts()) {
            var client = it.client() == null ? null : clients.get(it.client());
            contacts.put(
                    it.key(), parties.add(it.name(), it.mail(), Objects.requireNonNullElse(it.phone(), ""), client));
        }
        return contacts;
    }

    private SampleOffice read() {
        try (var yaml = new ClassPathResource("dk/skranke/operations/sample-office.yaml").getInputStream()) {
            return json.convertValue(new Yaml().<Object>load(yaml), SampleOffice.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
