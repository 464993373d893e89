package dk.skranke.knowledge;

import dk.skranke.knowledge.pages.TextModuleForm;
import dk.skranke.knowledge.pages.TextModuleList;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Team;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.web.Text;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The pages of texts. */
@Component
class TextModuleForms {

    private static final int BEGINNING = 120;

    private final Directory directory;

    TextModuleForms(Directory directory) {
        this.directory = directory;
    }

    TextModuleList list(List<TextModule> modules, Member me) {
        return new TextModuleList(modules.stream()
                .map(it -> new TextModuleList.Row(
                        it.id(),
                        it.name(),
                        beginning(it.text()),
                        it.circle().name().toLowerCase(Locale.ROOT),
                        it.team() == null ? "" : directory.team(it.team()).name(),
                        it.keptBy(me)))
                .toList());
    }

    TextModuleForm empty(Member me) {
        return form("new", new TextModules.Details("", "", Circle.MINE, null), true, null, me);
    }

    TextModuleForm of(TextModule it, Member me) {
        var details = new TextModules.Details(it.name(), it.text(), it.circle(), it.team());
        return form(Long.toString(it.id()), details, it.keptBy(me), null, me);
    }

    TextModuleForm refused(String id, TextModules.Details typed, Refused why, Member me) {
        return form(id, typed, true, Text.in(me.language(), why.key(), why.arguments()), me);
    }

    private TextModuleForm form(
            String id,
            TextModules.Details it,
            boolean kept,
            @org.jspecify.annotations.Nullable String error,
            Member me) {
        return new TextModuleForm(
                id.equals("new") ? null : number(id),
                it.name(),
                it.text(),
                it.circle().name(),
                it.team() == null ? null : it.team().value(),
                teams(me),
                me.administrator(),
                kept,
                Placeholder.written(me.language()),
                error);
    }

    private List<Team> teams(Member me) {
        return directory.teams().stream()
                .filter(it -> me.teams().contains(it.id()))
                .toList();
    }

    static long number(String id) {
        if (!id.matches("\\d{1,18}")) throw new NotFound();
        return Long.parseLong(id);
    }

    private static String beginning(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= BEGINNING
                ? line
                : line.substring(0, BEGINNING - 1).strip() + "…";
    }
}
