package dk.skranke.templates;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.Category;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.office.Team;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Priority;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the fields of a pattern, and says of each what is wrong with it. */
@Component
public class PatternReading {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_STEP = 200;
    private static final int LONGEST_TAG = 40;
    private static final int MOST_TAGS = 20;
    private static final int MOST_POINTS = 50;
    private static final int LONGEST_POINT = 200;
    private static final int LONGEST_ANSWER = 2000;
    private static final int MOST_DAYS = 999;

    private final Catalogue catalogue;
    private final Directory directory;
    private final Parties parties;

    PatternReading(Catalogue catalogue, Directory directory, Parties parties) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.parties = parties;
    }

    /** @param answers what was typed into the fields of the category */
    public Pattern of(Map<String, String> typed, Map<String, String> answers, Map<String, Refused> wrong) {
        return new Pattern(
                category(typed, wrong),
                team(typed, wrong),
                person(typed, wrong),
                priority(typed),
                fitting("title", line(typed, "title"), LONGEST_TITLE, wrong),
                fitting("text", text(typed, "text"), LONGEST_TEXT, wrong),
                matter(typed, wrong),
                tags(typed, wrong),
                fitting("next", line(typed, "next"), LONGEST_STEP, wrong),
                days(typed, wrong),
                points(typed, wrong),
                given(answers, wrong));
    }

    private @Nullable CategoryId category(Map<String, String> typed, Map<String, Refused> wrong) {
        if (line(typed, "category").isEmpty()) return null;
        var found = number(typed, "category")
                .flatMap(id -> catalogue.categories().stream()
                        .map(Category::id)
                        .filter(it -> it.value() == id)
                        .findFirst());
        if (found.isEmpty()) wrong.put("category", new Refused("templates.choose-category"));
        return found.orElse(null);
    }

    private @Nullable TeamId team(Map<String, String> typed, Map<String, Refused> wrong) {
        if (line(typed, "team").isEmpty()) return null;
        var found = number(typed, "team")
                .flatMap(id -> directory.teams().stream()
                        .map(Team::id)
                        .filter(it -> it.value() == id)
                        .findFirst());
        if (found.isEmpty()) wrong.put("team", new Refused("templates.choose-team"));
        return found.orElse(null);
    }

    private @Nullable PersonId person(Map<String, String> typed, Map<String, Refused> wrong) {
        if (line(typed, "assignee").isEmpty()) return null;
        var found = number(typed, "assignee")
                .flatMap(id -> directory.people().stream()
                        .map(Person::id)
                        .filter(it -> it.value() == id)
                        .findFirst());
        if (found.isEmpty()) wrong.put("assignee", new Refused("templates.choose-person"));
        return found.orElse(null);
    }

    private static @Nullable Priority priority(Map<String, String> typed) {
        return Arrays.stream(Priority.values())
                .filter(it -> it.name().equals(typed.get("priority")))
                .findFirst()
                .orElse(null);
    }

    private String matter(Map<String, String> typed, Map<String, Refused> wrong) {
        var number = line(typed, "matter");
        if (number.isEmpty()) return "";
        var matter = parties.matterByNumber(number);
        if (matter.isEmpty()) wrong.put("matter", new Refused("templates.gone.matter", number));
        return matter.map(it -> it.number()).orElse(number);
    }

    private static List<String> tags(Map<String, String> typed, Map<String, Refused> wrong) {
        var tags = Arrays.stream(line(typed, "tags").split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (tags.size() > MOST_TAGS) wrong.put("tags", new Refused("templates.too-many-tags", MOST_TAGS));
        tags.stream()
                .filter(it -> it.length() > LONGEST_TAG)
                .findFirst()
                .ifPresent(it -> wrong.put("tags", new Refused("templates.long", LONGEST_TAG, it.length())));
        return tags;
    }

    private static @Nullable Integer days(Map<String, String> typed, Map<String, Refused> wrong) {
        var days = line(typed, "dueIn");
        if (days.isEmpty()) return null;
        if (days.matches("\\d{1,3}")) return Integer.valueOf(days);
        wrong.put("dueIn", new Refused("templates.days", MOST_DAYS));
        return null;
    }

    private static List<PlannedPoint> points(Map<String, String> typed, Map<String, Refused> wrong) {
        var points = text(typed, "points")
                .lines()
                .map(PlannedPoint::read)
                .filter(it -> !it.text().isEmpty())
                .toList();
        if (points.size() > MOST_POINTS) wrong.put("points", new Refused("templates.too-many-points", MOST_POINTS));
        points.stream()
                .map(it -> it.text().length())
                .filter(it -> it > LONGEST_POINT)
                .findFirst()
                .ifPresent(it -> wrong.put("points", new Refused("templates.long", LONGEST_POINT, it)));
        return points;
    }

    private static Map<String, String> given(Map<String, String> answers, Map<String, Refused> wrong) {
        var given = answers.entrySet().stream()
                .filter(it -> !it.getValue().isBlank() && !it.getKey().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> it.getValue().replace("\u0000", "").strip()));
        given.forEach((field, it) -> {
            if (it.length() > LONGEST_ANSWER)
                wrong.put("a." + field, new Refused("templates.long", LONGEST_ANSWER, it.length()));
        });
        return given;
    }

    private static String fitting(String field, String words, int longest, Map<String, Refused> wrong) {
        if (words.length() > longest) wrong.put(field, new Refused("templates.long", longest, words.length()));
        return words;
    }

    private static Optional<Long> number(Map<String, String> typed, String field) {
        var it = line(typed, field);
        return it.matches("\\d{1,18}") ? Optional.of(Long.valueOf(it)) : Optional.empty();
    }

    static String line(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "")
                .replace("\u0000", "")
                .replace("\r\n", "\n")
                .strip();
    }
}
