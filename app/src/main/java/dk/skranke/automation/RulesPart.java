package dk.skranke.automation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dk.skranke.configuration.PartlyCarried;
import dk.skranke.configuration.Speaking;
import dk.skranke.configuration.Unfit;
import dk.skranke.filtering.Carrying;
import dk.skranke.knowledge.TextModule;
import dk.skranke.knowledge.TextModules;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rules by their names, with their places in the order; not those that name somebody. */
@Component
@Order(70)
class RulesPart extends PartlyCarried<RulesPart.Entry> {

    /** @param condition in the words of the filter language that every office reads */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String name,
            int position,
            boolean active,
            Trigger when,
            @Nullable Integer amount,
            @JsonProperty("if") String condition,
            Deeds then) {}

    private final Rules rules;
    private final RuleReading reading;
    private final TextModules texts;
    private final Carrying carrying;
    private final Speaking speaking;

    RulesPart(Rules rules, RuleReading reading, TextModules texts, Carrying carrying, Speaking speaking) {
        super("rules", "office.rules", Entry.class, "name");
        this.rules = rules;
        this.reading = reading;
        this.texts = texts;
        this.carrying = carrying;
        this.speaking = speaking;
    }

    @Override
    protected List<Kept<Entry>> kept(Member me) {
        var known = texts.ofTheOffice();
        return rules.all(me).stream()
                .map(it -> new Kept<>(it.name(), entry(it, known)))
                .toList();
    }

    private Optional<Entry> entry(Rule it, List<TextModule> known) {
        if (it.broken().isPresent() || !Deeds.carries(it.effects(), known)) return Optional.empty();
        var then = Deeds.of(it.effects(), known, speaking);
        return carrying.written(it.filter())
                .map(condition ->
                        new Entry(it.name(), it.position(), it.active(), it.trigger(), it.amount(), condition, then));
    }

    @Override
    protected void use(Entry it, Member me) {
        var typed = it.then().typed("then", texts.ofTheOffice(), speaking);
        typed.put("name", it.name());
        typed.put("trigger", it.when().name());
        typed.put("amount", Objects.toString(it.amount(), ""));
        typed.put("filter", condition(it.condition(), me));
        var read = reading.of(typed, me);
        Unfit.unless(inText(read.wrong()));
        rules.carry(Objects.requireNonNull(read.details()), it.position(), it.active(), me);
    }

    private String condition(String text, Member me) {
        try {
            return carrying.typed(text, me);
        } catch (Refused it) {
            throw Unfit.at("if", it.key(), it.arguments());
        }
    }

    /** What a rule does stands below one field of the text. */
    private static Map<String, Refused> inText(Map<String, Refused> wrong) {
        return wrong.entrySet().stream().collect(Collectors.toMap(it -> place(it.getKey()), Map.Entry::getValue));
    }

    private static String place(String field) {
        return switch (field) {
            case "name", "amount" -> field;
            case "trigger" -> "when";
            case "filter" -> "if";
            case "effects" -> "then";
            default -> "then." + field;
        };
    }
}
