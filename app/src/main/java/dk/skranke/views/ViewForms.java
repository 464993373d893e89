package dk.skranke.views;

import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Filtering;
import dk.skranke.filtering.Mistake;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.views.pages.ViewForm;
import dk.skranke.web.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a view, with what was typed. */
@Component
class ViewForms {

    private final Filtering filtering;
    private final Directory directory;

    ViewForms(Filtering filtering, Directory directory) {
        this.filtering = filtering;
        this.directory = directory;
    }

    Filter read(String filter, Member me) {
        return filtering.read(filter, me);
    }

    ViewForm empty(String filter, Member me) {
        return form(null, new ViewDetails("", Circle.MINE, null), filter, me, null, null);
    }

    ViewForm of(SavedView it, Member me) {
        var details = new ViewDetails(it.name(), it.circle(), it.team());
        try {
            var filter = filtering.kept(it.filter(), me);
            return form(it, details, filtering.write(filter, me), me, null, null)
                    .saying(filtering.gone(filter, me));
        } catch (Mistake mistake) {
            return form(it, details, it.filter(), me, null, mistake);
        }
    }

    ViewForm mistaken(@Nullable SavedView was, ViewDetails typed, String filter, Mistake mistake, Member me) {
        return form(was, typed, filter, me, null, mistake);
    }

    ViewForm refused(@Nullable SavedView was, ViewDetails typed, String filter, Refused it, Member me) {
        return form(was, typed, filter, me, Text.in(me.language(), it.key(), it.arguments()), null);
    }

    private ViewForm form(
            @Nullable SavedView was,
            ViewDetails typed,
            String filter,
            Member me,
            @Nullable String refusal,
            @Nullable Mistake mistake) {
        return new ViewForm(
                was == null ? null : was.id().value(),
                typed.name(),
                filter,
                typed.circle().name(),
                typed.team() == null ? null : typed.team().value(),
                directory.teams().stream()
                        .filter(it -> me.teams().contains(it.id()))
                        .toList(),
                me.administrator(),
                was == null || was.isOf(me),
                was != null && was.removableBy(me),
                refusal,
                mistake == null ? null : mistake.sentence(me.language()),
                mistake == null ? null : mistake.corrected(),
                List.of());
    }
}
