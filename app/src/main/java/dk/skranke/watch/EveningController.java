package dk.skranke.watch;

import dk.skranke.book.Upcoming.Due;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.shared.TypedDay;
import dk.skranke.watch.pages.EveningList;
import dk.skranke.web.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/deadlines/evening")
class EveningController {

    private final Evenings evenings;
    private final Directory directory;

    EveningController(Evenings evenings, Directory directory) {
        this.evenings = evenings;
        this.directory = directory;
    }

    @GetMapping
    EveningList list(@RequestParam(defaultValue = "") String on, Member me) {
        me.mustBelong();
        return list(day(on), null, me);
    }

    @PostMapping
    Object sign(
            @RequestParam TeamId team,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(required = false) @Nullable List<Long> seen,
            Member me) {
        var day = day(on);
        try {
            evenings.sign(team, day, seen == null ? java.util.Set.of() : new HashSet<>(seen), me);
            return "redirect:/deadlines/evening?on=" + day;
        } catch (Refused it) {
            return list(day, Text.in(me.language(), it.key(), it.arguments()), me);
        }
    }

    private LocalDate day(String typed) {
        return Objects.requireNonNullElseGet(TypedDay.of(typed), evenings::today);
    }

    private EveningList list(LocalDate day, @Nullable String error, Member me) {
        var signed = evenings.signatures(day, me);
        var teams = evenings.of(day, me).entrySet().stream()
                .map(it -> team(it.getKey(), it.getValue(), signed, me.language()))
                .sorted(Comparator.comparing(EveningList.Team::name))
                .toList();
        return new EveningList(day, evenings.today(), evenings.isOpen(day), teams, error);
    }

    private EveningList.Team team(
            TeamId id, List<Due> lines, Map<TeamId, Evenings.Signature> signed, Language language) {
        var it = signed.get(id);
        return new EveningList.Team(
                id.value(),
                directory.team(id).name(),
                lines.stream().map(line -> line(line, language)).toList(),
                it == null ? null : directory.person(it.by()).name(),
                it == null ? null : it.at(),
                it != null && !it.hash().equals(Evenings.hash(lines)));
    }

    private EveningList.Line line(Due it, Language language) {
        return new EveningList.Line(
                it.id().value(),
                it.title(language),
                it.law(),
                it.matter(),
                it.client(),
                it.ends(),
                it.standing().mark(),
                it.control().mark(),
                directory.person(it.responsible()).name(),
                it.struckBy() == null ? null : directory.person(it.struckBy()).name(),
                it.struckAt(),
                it.proof());
    }
}
