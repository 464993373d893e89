package dk.skranke.automation;

import dk.skranke.automation.Effects.Assigning;
import dk.skranke.automation.Effects.Notifying;
import dk.skranke.automation.Effects.Way;
import dk.skranke.automation.Effects.Wording;
import dk.skranke.knowledge.TextModule;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.TicketStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a form says is to be done, and says at its field what cannot be. */
final class EffectsReading {

    private static final int LONGEST_TAG = 40;
    private static final int MOST_TAGS = 20;
    private static final int LONGEST_STEP = 200;
    static final int LONGEST_NOTE = 2000;
    private static final int FURTHEST = 365;

    private final Map<String, String> typed;
    private final Map<String, Refused> wrong;
    private final List<TextModule> texts;

    private EffectsReading(Map<String, String> typed, Map<String, Refused> wrong, List<TextModule> texts) {
        this.typed = typed;
        this.wrong = wrong;
        this.texts = texts;
    }

    /** @param texts those that can be chosen */
    static Effects of(
            Map<String, String> typed, Map<String, Refused> wrong, List<TextModule> texts, Directory directory) {
        var effects = new EffectsReading(typed, wrong, texts).effects();
        effects.gone(directory).ifPresent(it -> wrong.putIfAbsent("effects", it));
        return effects;
    }

    private Effects effects() {
        return new Effects(
                number("team").map(TeamId::new).orElse(null),
                assigning(field("assign")),
                one(Priority.values(), "priority").orElse(null),
                one(TicketStatus.values(), "status").orElse(null),
                tags("tags"),
                tags("untags"),
                words("step", LONGEST_STEP),
                days(),
                words("note", LONGEST_NOTE),
                number("follower").map(PersonId::new).orElse(null),
                notifying(field("notify")),
                number("wording").map(this::wording).orElse(null));
    }

    private @Nullable Wording wording(long chosen) {
        var text = texts.stream().filter(it -> it.id() == chosen).findFirst();
        if (text.isEmpty()) wrong.put("wording", new Refused("automation.gone.text"));
        return text.map(it -> new Wording(it.id(), it.name())).orElse(null);
    }

    private @Nullable Assigning assigning(String chosen) {
        if (chosen.matches("\\d{1,18}")) return new Assigning(Way.PERSON, new PersonId(Long.parseLong(chosen)));
        return Arrays.stream(Way.values())
                .filter(it -> it != Way.PERSON && it.name().equals(chosen))
                .findFirst()
                .map(it -> new Assigning(it, null))
                .orElse(null);
    }

    private static @Nullable Notifying notifying(String chosen) {
        if (chosen.equals("ASSIGNEE")) return new Notifying(null);
        return chosen.matches("\\d{1,18}") ? new Notifying(new PersonId(Long.parseLong(chosen))) : null;
    }

    private List<String> tags(String field) {
        var tags = Arrays.stream(field(field).split(","))
                .map(it -> it.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (tags.size() > MOST_TAGS) wrong.put(field, new Refused("automation.tags-many", MOST_TAGS));
        if (tags.stream().anyMatch(it -> it.length() > LONGEST_TAG))
            wrong.put(field, new Refused("automation.long", LONGEST_TAG));
        return tags;
    }

    private @Nullable String words(String field, int longest) {
        var words = field(field).replace("\u0000", "").replace("\r\n", "\n").strip();
        if (words.length() > longest) wrong.put(field, new Refused("automation.long", longest));
        return words.isEmpty() ? null : words;
    }

    private @Nullable Integer days() {
        var days = field("dueIn");
        if (days.isEmpty()) return null;
        if (days.matches("\\d{1,3}") && Integer.parseInt(days) <= FURTHEST) return Integer.valueOf(days);
        wrong.put("dueIn", new Refused("automation.days", FURTHEST));
        return null;
    }

    private Optional<Long> number(String field) {
        return Optional.of(field(field)).filter(it -> it.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private <T extends Enum<T>> Optional<T> one(T[] all, String field) {
        return Arrays.stream(all).filter(it -> it.name().equals(field(field))).findFirst();
    }

    private String field(String name) {
        return typed.getOrDefault(name, "").strip();
    }
}
