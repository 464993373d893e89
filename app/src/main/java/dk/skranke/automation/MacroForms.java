package dk.skranke.automation;

import dk.skranke.automation.pages.MacroForm;
import dk.skranke.automation.pages.MacroList;
import dk.skranke.automation.pages.MacroMenu;
import dk.skranke.knowledge.TextModules;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import dk.skranke.views.Circle;
import dk.skranke.web.Text;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of macros show. */
@Component
class MacroForms {

    private final Macros macros;
    private final Directory directory;
    private final RuleSentence sentence;
    private final Trials trials;
    private final TextModules texts;

    MacroForms(Macros macros, Directory directory, RuleSentence sentence, Trials trials, TextModules texts) {
        this.texts = texts;
        this.macros = macros;
        this.directory = directory;
        this.sentence = sentence;
        this.trials = trials;
    }

    MacroMenu menu(TicketId ticket, @Nullable Refused error, Member me) {
        var now = macros.facts(ticket, me);
        var items = macros.of(me).stream()
                .map(it -> new MacroMenu.Item(
                        it.id().value(),
                        it.name(),
                        trials.changes(it.effects(), now, me.language()),
                        !it.text().isEmpty(),
                        broken(it, me)))
                .toList();
        return new MacroMenu(
                ticket.value(), now.title(), items, error == null ? null : RuleSentence.sentence(error, me.language()));
    }

    MacroList list(Member me) {
        return new MacroList(macros.of(me).stream()
                .map(it -> new MacroList.Row(
                        it.id().value(),
                        it.name(),
                        whose(it, me),
                        sentence.effects(it.effects(), me.language()),
                        !it.text().isEmpty(),
                        broken(it, me)))
                .toList());
    }

    MacroForm empty(Member me) {
        return form(null, Map.of("circle", Circle.MINE.name()), Map.of(), me);
    }

    MacroForm of(Macro it, Member me) {
        var typed = new HashMap<>(RuleForms.typed(it.effects()));
        typed.put("name", it.name());
        typed.put("circle", it.circle().name());
        typed.put("circleTeam", it.team() == null ? "" : Long.toString(it.team().value()));
        typed.put("text", it.text());
        return form(it, typed, Map.of(), me);
    }

    MacroForm form(@Nullable Macro it, Map<String, String> typed, Map<String, Refused> wrong, Member me) {
        return new MacroForm(
                it == null ? null : it.id().value(),
                typed,
                wrong,
                it == null || it.isOf(me),
                it != null && it.removableBy(me),
                me.administrator(),
                directory.teams(),
                directory.teams().stream()
                        .filter(team -> me.teams().contains(team.id()))
                        .toList(),
                directory.people(),
                texts.of(me));
    }

    private @Nullable String broken(Macro it, Member me) {
        return it.effects()
                .gone(directory)
                .map(why -> RuleSentence.sentence(why, me.language()))
                .orElse(null);
    }

    private String whose(Macro it, Member me) {
        return switch (it.circle()) {
            case MINE -> Text.in(me.language(), "automation.macro.circle.mine");
            case TEAM -> it.team() == null ? "" : directory.team(it.team()).name();
            case OFFICE -> Text.in(me.language(), "automation.macro.circle.office");
        };
    }
}
