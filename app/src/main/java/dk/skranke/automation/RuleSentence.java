package dk.skranke.automation;

import dk.skranke.filtering.Filtering;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.web.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A rule in words. */
@Component
class RuleSentence {

    private final Filtering filtering;
    private final Directory directory;

    RuleSentence(Filtering filtering, Directory directory) {
        this.filtering = filtering;
        this.directory = directory;
    }

    String when(Rule it, Language language) {
        if (it.trigger() == Trigger.DUE && it.amount() != null && it.amount() < 0)
            return Text.in(language, "automation.when.overdue", -it.amount());
        var key = "automation.when." + it.trigger().mark();
        return it.amount() == null ? Text.in(language, key) : Text.in(language, key, it.amount());
    }

    /** As it is typed; what is broken is shown as it is kept. */
    String condition(Rule it, Member me) {
        return it.broken().isPresent() && it.filter().together().isEmpty()
                ? it.kept()
                : filtering.write(it.filter(), me);
    }

    List<String> effects(Effects it, Language language) {
        var all = new ArrayList<String>();
        if (it.team() != null) all.add(say("team", language, name(it.team().value(), true)));
        if (it.assign() != null) all.add(assigning(it.assign(), language));
        if (it.priority() != null)
            all.add(say(
                    "priority",
                    language,
                    Text.in(language, "ticketing.priority." + it.priority().mark())));
        if (it.status() != null)
            all.add(say(
                    "status",
                    language,
                    Text.in(language, "ticketing.status." + it.status().mark())));
        if (!it.tags().isEmpty()) all.add(say("tags", language, String.join(", ", it.tags())));
        if (!it.untags().isEmpty()) all.add(say("untags", language, String.join(", ", it.untags())));
        if (it.step() != null) all.add(say("step", language, it.step()));
        if (it.dueIn() != null) all.add(say("due", language, it.dueIn()));
        if (it.note() != null) all.add(say("note", language, it.note()));
        if (it.wording() != null) all.add(say("wording", language, it.wording().name()));
        if (it.told() != null)
            all.add(
                    it.told().person() == null
                            ? say("notify-assignee", language, "")
                            : say("notify", language, name(it.told().person().value(), false)));
        if (it.follower() != null)
            all.add(say("follower", language, name(it.follower().value(), false)));
        return all;
    }

    private String assigning(Effects.Assigning it, Language language) {
        if (it.way() == Effects.Way.PERSON)
            return say(
                    "assign-person",
                    language,
                    name(Objects.requireNonNull(it.person()).value(), false));
        return Text.in(language, "automation.effect.assign-" + it.way().name().toLowerCase(java.util.Locale.ROOT));
    }

    static String sentence(Refused it, Language language) {
        return Text.in(language, it.key(), it.arguments());
    }

    private static String say(String what, Language language, Object value) {
        return Text.in(language, "automation.effect." + what, value);
    }

    private String name(long id, boolean team) {
        if (team)
            return directory.everyTeam().stream()
                    .filter(it -> it.id().value() == id)
                    .map(it -> it.name())
                    .findFirst()
                    .orElse("#" + id);
        return directory.everybody().stream()
                .filter(it -> it.id().value() == id)
                .map(it -> it.name())
                .findFirst()
                .orElse("#" + id);
    }
}
