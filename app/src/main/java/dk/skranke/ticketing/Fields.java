package dk.skranke.ticketing;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.forms.FieldType;
import dk.skranke.forms.FormField;
import dk.skranke.forms.Known;
import dk.skranke.forms.Option;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Language;
import dk.skranke.web.Dates;
import dk.skranke.web.Text;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The fields that a ticket was asked, and its answers: as they are kept, found and read. */
@Component
class Fields {

    private static final int MOST_WORDS = 50_000;
    private static final TypeReference<TreeMap<String, String>> MAP = new TypeReference<>() {};

    private final Catalogue catalogue;
    private final Directory directory;
    private final Parties parties;
    private final JsonMapper json;

    Fields(Catalogue catalogue, Directory directory, Parties parties, JsonMapper json) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.parties = parties;
        this.json = json;
    }

    /** Those of the form, and those that moves of its workflow ask. */
    List<FormField> of(@Nullable Long form, @Nullable Long workflow) {
        var filed = form == null ? Stream.<FormField>of() : catalogue.plan(form).questions().stream();
        var moving = workflow == null
                ? Stream.<FormField>of()
                : catalogue.workflow(workflow).moves().stream().flatMap(it -> it.questions().stream());
        var unique = new java.util.LinkedHashMap<String, FormField>();
        Stream.concat(filed, moving).forEach(it -> unique.putIfAbsent(it.key(), it));
        return List.copyOf(unique.values());
    }

    /** By the version of a form or of a workflow, whichever asked. */
    Optional<FormField> find(@Nullable Long version, String key) {
        if (version == null) return Optional.empty();
        return asked(version).filter(it -> it.key().equals(key)).findFirst();
    }

    private Stream<FormField> asked(long version) {
        return catalogue.isForm(version)
                ? catalogue.plan(version).questions().stream()
                : catalogue.workflow(version).moves().stream().flatMap(it -> it.questions().stream());
    }

    Map<String, String> read(JSONB answers) {
        return json.readValue(answers.data(), MAP);
    }

    JSONB written(Map<String, String> answers) {
        return JSONB.valueOf(json.writeValueAsString(new TreeMap<>(answers)));
    }

    /** What may be searched: nothing that is confidential. */
    String found(List<FormField> fields, Map<String, String> answers) {
        var words = fields.stream()
                .filter(it -> it.dataClass().kept() && answers.containsKey(it.key()))
                .filter(it -> it.type() != FieldType.BOOL && it.type() != FieldType.ACCOUNT)
                .map(it -> words(it, answers.getOrDefault(it.key(), ""), directory.language()))
                .collect(Collectors.joining(" "));
        return words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS);
    }

    /** As people read it. */
    String words(FormField field, String answer, Language language) {
        return switch (field.type()) {
            case SELECT, MULTISELECT ->
                Arrays.stream(answer.split(","))
                        .map(it -> option(field, it, language))
                        .collect(Collectors.joining(", "));
            case TREE -> path(field.choices(), answer, language).orElse(answer);
            case BOOL -> Text.in(language, answer.equals("true") ? "forms.yes" : "forms.no");
            case PERSON -> person(answer);
            case DATE -> day(answer, language);
            case DATETIME -> moment(answer, language);
            default -> answer;
        };
    }

    private static String day(String answer, Language language) {
        try {
            return Dates.day(LocalDate.parse(answer), language);
        } catch (DateTimeParseException _) {
            return answer;
        }
    }

    private static String moment(String answer, Language language) {
        try {
            var at = LocalDateTime.parse(answer).atZone(ZoneOffset.UTC);
            return Text.in(language, "web.moment", Dates.day(at.toLocalDate(), language), Dates.time(at, language));
        } catch (DateTimeParseException _) {
            return answer;
        }
    }

    private static String option(FormField field, String key, Language language) {
        return field.everyChoice()
                .filter(it -> it.key().equals(key))
                .map(it -> it.name().in(language))
                .findFirst()
                .orElse(key);
    }

    private static Optional<String> path(List<Option> options, String key, Language language) {
        for (var it : options) {
            if (it.key().equals(key)) return Optional.of(it.name().in(language));
            var below = path(it.finer(), key, language);
            if (below.isPresent()) return Optional.of(it.name().in(language) + " › " + below.get());
        }
        return Optional.empty();
    }

    private String person(String answer) {
        return answer.matches("\\d{1,18}")
                ? directory.person(new PersonId(Long.parseLong(answer))).name()
                : answer;
    }

    Known known(boolean file) {
        return new Known() {
            @Override
            public boolean person(String id) {
                return directory.people().stream()
                        .anyMatch(it -> Long.toString(it.id().value()).equals(id));
            }

            @Override
            public boolean matter(String number) {
                return parties.matterByNumber(number).isPresent();
            }

            @Override
            public boolean file() {
                return file;
            }
        };
    }
}
